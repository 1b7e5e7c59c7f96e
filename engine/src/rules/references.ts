import type { Reference } from './rule.ts';

const framework = 'https://docs.aws.amazon.com/wellarchitected/latest/framework';

/** A question of the AWS Well-Architected Framework by its id: `SEC 8`, `REL 9`. */
export function wellArchitected(id: string): Reference {
  const [pillar = '', number = ''] = id.split(' ');
  const page = `${pillar.toLowerCase()}-${number.padStart(2, '0')}.html`;
  return { framework: 'AWS Well-Architected', id, url: `${framework}/${page}` };
}

/** A control of the CIS AWS Foundations Benchmark, by its number in version 3.0.0. */
export function cisAws(control: string): Reference {
  const url = 'https://www.cisecurity.org/benchmark/amazon_web_services';
  return { framework: 'CIS AWS Foundations Benchmark 3.0.0', id: control, url };
}

/** A page of the Kubernetes documentation by its path under `docs/`. */
export function kubernetesPage(path: string): Reference {
  return { framework: 'Kubernetes documentation', url: `https://kubernetes.io/docs/${path}/` };
}

/** A page of the AWS documentation by its path. */
export function awsPage(path: string): Reference {
  return { framework: 'AWS documentation', url: `https://docs.aws.amazon.com/${path}` };
}

/** A page of Microsoft's Azure documentation by its path. */
export function azurePage(path: string): Reference {
  return { framework: 'Azure documentation', url: `https://learn.microsoft.com/azure/${path}` };
}

/** A page of the Google Cloud documentation by its path. */
export function googlePage(path: string): Reference {
  return { framework: 'Google Cloud documentation', url: `https://cloud.google.com/${path}` };
}

/** A page of the Docker documentation by its path. */
export function dockerPage(path: string): Reference {
  return { framework: 'Docker documentation', url: `https://docs.docker.com/${path}/` };
}
