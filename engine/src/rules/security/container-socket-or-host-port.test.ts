import { ruleTable } from '../../testing/rule-table.ts';
import { composeService, deployment, terraform } from '../../testing/snippets.ts';
import { containerSocketOrHostPort } from './container-socket-or-host-port.ts';

ruleTable(containerSocketOrHostPort, {
  fails: {
    "the runtime's socket": {
      compose: composeService(
        'image: "portainer/portainer-ce:2.21.0", volumes: ["/var/run/docker.sock:/var/run/docker.sock"]',
      ),
      kubernetes: deployment('', 'volumes: [{name: s, hostPath: {path: /var/run/docker.sock}}]'),
    },
    'a port of the host': {
      kubernetes: deployment('ports: [{containerPort: 80, hostPort: 8080}]'),
    },
    'a data store published': {
      compose: composeService('image: "redis:7.4", ports: ["6379:6379"]'),
    },
  },
  passes: {
    'published to the host alone': {
      compose: composeService('image: "redis:7.4", ports: ["127.0.0.1:6379:6379"]'),
    },
    'users come in': { compose: composeService('image: "nginx:1.27", ports: ["80:80"]') },
    'left to the default': { kubernetes: deployment() },
  },
  unknown: {
    'which port is not known': {
      compose: composeService('image: "redis:7.4", ports: ["${PORT}:6379"]'),
    },
  },
  notApplicable: {
    'no container': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
