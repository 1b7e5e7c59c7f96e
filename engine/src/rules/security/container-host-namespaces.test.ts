import { ruleTable } from '../../testing/rule-table.ts';
import { composeService, deployment, terraform } from '../../testing/snippets.ts';
import { containerHostNamespaces } from './container-host-namespaces.ts';

ruleTable(containerHostNamespaces, {
  fails: {
    "the host's network": {
      kubernetes: deployment('', 'hostNetwork: true'),
      compose: composeService('image: "nginx:1.27", network_mode: host'),
    },
  },
  passes: {
    'left to the default': {
      kubernetes: deployment(),
      compose: composeService('image: "nginx:1.27"'),
    },
  },
  unknown: 'never, as absent means that none is shared',
  notApplicable: {
    'no container': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
