import { expect, test } from 'vitest';
import { analyzeStages } from '../../analyze.ts';
import { testGrammars } from '../../testing/grammars.ts';

const text = `
resource "kubernetes_deployment_v1" "web" {
  metadata {
    name   = "web"
    labels = { app = "web" }
  }
  spec {
    replicas = 2
    template {
      spec {
        host_network = true
        container {
          name  = "main"
          image = "nginx:1.27"
          security_context {
            run_as_user                = 0
            allow_privilege_escalation = false
          }
          resources {
            limits = { cpu = "500m", memory = "256Mi" }
          }
        }
      }
    }
  }
}
resource "kubernetes_service_v1" "web" {
  metadata { name = "web" }
  spec {
    selector = { app = kubernetes_deployment_v1.web.metadata[0].labels.app }
    type     = "LoadBalancer"
  }
}
resource "kubernetes_cluster_role_v1" "all" {
  metadata { name = "all" }
  rule {
    api_groups = ["*"]
    resources  = ["*"]
    verbs      = ["*"]
  }
}
`;

test('the kinds of the kubernetes provider are read by the same blocks', async () => {
  const grammars = await testGrammars();
  const { architecture } = analyzeStages([{ name: 'main.tf', content: text }], { grammars });
  const facet = (
    address: string,
    name:
      | 'instances'
      | 'runsAsRoot'
      | 'cpuLimit'
      | 'hostNamespaces'
      | 'allowsPrivilegeEscalation'
      | 'healthCheck'
      | 'publicEndpoint'
      | 'grantsAdministrator',
  ) => {
    const fact = architecture.resources.get(address)?.facets[name];
    return fact?.state === 'known' ? fact.value : fact?.state;
  };
  const web = 'kubernetes_deployment_v1.web';
  expect(architecture.resources.get(web)?.kind).toBe('workload');
  expect(facet(web, 'instances')).toBe(2);
  expect(facet(web, 'runsAsRoot')).toBe(true);
  expect(facet(web, 'allowsPrivilegeEscalation')).toBe(false);
  expect(facet(web, 'cpuLimit')).toBe(0.5);
  expect(facet(web, 'hostNamespaces')).toEqual(['hostNetwork']);
  expect(facet(web, 'healthCheck')).toBe(false);
  expect(facet('kubernetes_service_v1.web', 'publicEndpoint')).toBe(true);
  expect(facet('kubernetes_cluster_role_v1.all', 'grantsAdministrator')).toBe(true);
  expect(architecture.links.map(({ from, to }) => `${from} ${to}`)).toContain(
    `kubernetes_service_v1.web ${web}`,
  );
});
