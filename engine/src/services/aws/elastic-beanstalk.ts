import { machineHours } from '../../cost/machine-hours.ts';
import { asText } from '../plain.ts';
import { numberPair, pair } from '../readings/pairs.ts';
import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elastic_beanstalk_environment';
const options =
  'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html';

const names = { key: 'name', value: 'value' };
const cloudFormationNames = { key: 'OptionName', value: 'Value' };

export const elasticBeanstalk = service({
  id: 'aws-elastic-beanstalk',
  name: 'Elastic Beanstalk environment',
  provider: 'aws',
  kind: 'compute.web-app',
  icon: 'aws/elastic-beanstalk',
  formats: {
    terraform: {
      type: 'aws_elastic_beanstalk_environment',
      facets: {
        tier: 'tier',
        runtime: 'solution_stack_name|platform_arn',
        instanceSize: pair('setting', 'InstanceType', asText, names),
        minInstances: numberPair('setting', 'MinSize', names),
        maxInstances: numberPair('setting', 'MaxSize', names),
        containsCredentials: credentials('setting'),
        tags: tags('tags'),
      },
      links: { inNetwork: 'setting[].value', memberOf: 'application' },
    },
    cloudformation: {
      type: 'AWS::ElasticBeanstalk::Environment',
      facets: {
        tier: 'Tier.Name',
        runtime: 'SolutionStackName|PlatformArn',
        instanceSize: pair('OptionSettings', 'InstanceType', asText, cloudFormationNames),
        minInstances: numberPair('OptionSettings', 'MinSize', cloudFormationNames),
        maxInstances: numberPair('OptionSettings', 'MaxSize', cloudFormationNames),
        containsCredentials: credentials('OptionSettings'),
        tags: tags('Tags'),
      },
      links: { inNetwork: 'OptionSettings[].Value', memberOf: 'ApplicationName' },
    },
  },
  defaults: {
    tier: { value: 'WebServer', page },
    minInstances: { value: 1, page: options },
    maxInstances: { value: 4, page: options },
    containsCredentials: { value: false, page },
    tags: { value: [], page },
  },
  prices: [machineHours({ provider: 'aws', count: 'minInstances' })],
});
