import { terraformNetwork } from '../../testing/networks.ts';
import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { internetToData } from './internet-to-data.ts';

ruleTable(internetToData, {
  fails: {
    'a search domain outside any network': {
      terraform: terraform('aws_opensearch_domain', 'domain_name = "it"'),
      cloudformation: cloudformation('AWS::OpenSearchService::Domain', 'DomainName: it'),
      severity: 'high',
    },
    'a search domain whose policy names its callers': {
      cloudformation: cloudformation(
        'AWS::OpenSearchService::Domain',
        'AccessPolicies: {Statement: [{Effect: Allow, Principal: {AWS: "arn:aws:iam::111122223333:role/app"}, Action: "es:*"}]}',
      ),
      severity: 'medium',
    },
    'a search domain that everybody may read': {
      terraform: terraform(
        'aws_opensearch_domain',
        'access_policies = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "*" }] })',
      ),
      severity: 'critical',
    },
    'a cache on another cloud': {
      terraform: terraform('azurerm_redis_cache', 'public_network_access_enabled = true'),
      line: 2,
      severity: 'high',
    },
  },
  passes: {
    'a search domain in private subnets': {
      terraform: `${terraformNetwork}resource "aws_opensearch_domain" "it" {\n  vpc_options {\n    subnet_ids = [aws_subnet.private_a.id]\n  }\n}\n`,
    },
    'no public network': {
      terraform: terraform('azurerm_redis_cache', 'public_network_access_enabled = false'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('azurerm_redis_cache', 'public_network_access_enabled = var.unset'),
    },
  },
  notApplicable: {
    'a document store has a rule of its own': {
      terraform: terraform('azurerm_cosmosdb_account', 'public_network_access_enabled = true'),
    },
    'a store that is no server': { terraform: terraform('aws_s3_bucket') },
    'a host port has its own rule': {
      compose: 'services:\n  it: {image: "redis:7", ports: ["6379:6379"]}\n',
    },
  },
});
