import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../analyze.ts';
import { testGrammars } from '../testing/grammars.ts';

const grammars = await testGrammars();
const here = import.meta.dirname;
const inputs = ['../formats/kubernetes/fixtures', '../testing/shapes'].flatMap((folder) =>
  readdirSync(join(here, folder))
    .filter((name) => name.endsWith('.k8s.yaml'))
    .map((name) => [name, join(here, folder, name)] as const),
);

const sorted = (texts: readonly string[]) => [...texts].sort();

describe.each(inputs)('%s as Terraform, read again', (name, path) => {
  const report = analyze([{ name, content: readFileSync(path, 'utf8') }], { grammars });
  const again = analyze([{ name: 'main.tf', content: report.codeTemplate }], { grammars });

  it('has the same resources and findings', () => {
    const kindsOf = ({ resources }: typeof report) =>
      sorted(resources.flatMap(({ type, kind }) => (type.startsWith('provider.') ? [] : [kind])));
    expect(kindsOf(again)).toEqual(kindsOf(report));
    const rulesOf = (issues: readonly { readonly rule: string }[]) =>
      sorted(issues.map(({ rule }) => rule));
    expect(rulesOf(again.issues)).toEqual(rulesOf(report.suggestion.issues));
    const linksOf = ({ links }: typeof report) => sorted(links.map(({ kind }) => kind));
    expect(linksOf(again)).toEqual(linksOf(report));
    expect(again.diagnostics).toEqual([]);
  });

  it('is written the same once more', () => {
    const third = analyze([{ name: 'main.tf', content: again.codeTemplate }], { grammars });
    expect(third.codeTemplate).toBe(again.codeTemplate);
  });
});

describe('a manifest in Terraform', () => {
  const text = `resource "kubernetes_namespace" "shop" {
  metadata {
    name = "shop"
  }
}
resource "kubernetes_manifest" "web" {
  manifest = {
    apiVersion = "apps/v1"
    kind       = "Deployment"
    metadata   = { name = "web", namespace = kubernetes_namespace.shop.metadata[0].name }
    spec = {
      template = {
        metadata = { labels = { app = "web" } }
        spec     = { containers = [{ name = "web", image = "nginx" }] }
      }
    }
  }
}
resource "kubernetes_manifest" "front" {
  manifest = yamldecode(<<-EOT
    apiVersion: v1
    kind: Service
    metadata: {name: web, namespace: shop}
    spec: {type: LoadBalancer, selector: {app: web}}
  EOT
  )
}
resource "kubernetes_manifest" "open" {
  manifest = var.manifest
}
variable "manifest" {}
`;
  const report = analyze([{ name: 'main.tf', content: text }], { grammars });

  it('is the object it holds, at its own address and place', () => {
    const web = report.resources.find(({ address }) => address === 'kubernetes_manifest.web');
    expect(web).toMatchObject({ kind: 'workload', evidence: { startLine: 6 } });
    const front = report.resources.find(({ address }) => address === 'kubernetes_manifest.front');
    expect(front?.kind).not.toBe('other');
    expect(report.links.map(({ from, to }) => `${from} ${to}`)).toContain(
      'kubernetes_manifest.front kubernetes_manifest.web',
    );
    expect(report.resources.map(({ address }) => address)).toContain('kubernetes_manifest.open');
  });
});
