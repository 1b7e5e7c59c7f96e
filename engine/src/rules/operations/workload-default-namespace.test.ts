import { ruleTable } from '../../testing/rule-table.ts';
import { composeService, deployment } from '../../testing/snippets.ts';
import { workloadDefaultNamespace } from './workload-default-namespace.ts';

ruleTable(workloadDefaultNamespace, {
  fails: {
    'left to the default': { kubernetes: deployment() },
  },
  passes: {
    'one of its own': {
      kubernetes: `apiVersion: apps/v1
kind: Deployment
metadata: {name: it, namespace: shop}
spec:
  selector: {matchLabels: {app: it}}
  template: {metadata: {labels: {app: it}}, spec: {containers: [{name: it, image: "nginx:1.27"}]}}
`,
    },
  },
  unknown: 'never, as absent means the default namespace',
  notApplicable: {
    'no namespaces': { compose: composeService('image: "nginx:1.27"') },
  },
});
