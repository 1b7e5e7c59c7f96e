import { ruleTable } from '../../testing/rule-table.ts';
import { composeService, deployment } from '../../testing/snippets.ts';
import { serviceTokenMounted } from './service-token-mounted.ts';

ruleTable(serviceTokenMounted, {
  fails: {
    'left to the default': { kubernetes: deployment() },
  },
  passes: {
    'switched off': { kubernetes: deployment('', 'automountServiceAccountToken: false') },
  },
  unknown: 'never, as absent means mounted and the manifest says the rest',
  notApplicable: {
    'no token': { compose: composeService('image: "nginx:1.27"') },
  },
});
