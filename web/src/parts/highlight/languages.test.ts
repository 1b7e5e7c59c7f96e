import { createLowlight } from 'lowlight';
import { describe, expect, it } from 'vitest';
import { codeAliases, codeLanguages } from './languages.ts';

const lowlight = createLowlight(codeLanguages);
lowlight.registerAlias(codeAliases);

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly properties?: { readonly className?: unknown };
  readonly children?: readonly Node[];
}

/** Each coloured stretch as `class:text`. */
function coloured(language: string, text: string): string[] {
  const found: string[] = [];
  const plain = (node: Node): string =>
    node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(plain).join('');
  const walk = (node: Node) => {
    const [name] = (node.properties?.className ?? []) as string[];
    if (name) found.push(`${name.replace('hljs-', '')}:${plain(node).trim()}`);
    for (const child of node.children ?? []) walk(child);
  };
  walk(lowlight.highlight(language, text) as Node);
  return found;
}

describe('Terraform', () => {
  it('has blocks, names, text, numbers and comments', () => {
    const text = `# logs
resource "aws_s3_bucket" "logs" {
  count  = 2
  bucket = "\${var.name}-logs"
  force  = true
  tags   = merge(local.tags, {})
}`;
    expect(coloured('terraform', text)).toEqual([
      'comment:# logs',
      'keyword:resource',
      'string:"aws_s3_bucket"',
      'string:"logs"',
      'attr:count',
      'number:2',
      'attr:bucket',
      'string:"${var.name}-logs"',
      'subst:${var.name}',
      'attr:force',
      'literal:true',
      'attr:tags',
      'built_in:merge',
    ]);
  });

  it('ends a heredoc at its own word', () => {
    const found = coloured('hcl', 'policy = <<-EOT\n  a = 1\n  EOT\nnext = 1');
    expect(found).toEqual([
      'attr:policy',
      'string:<<-EOT\n  a = 1\n  EOT',
      'attr:next',
      'number:1',
    ]);
  });
});

it('colours Bicep', () => {
  const text =
    "param name string\nresource s 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  kind: 'StorageV2'\n}";
  expect(coloured('bicep', text)).toEqual([
    'keyword:param',
    'keyword:resource',
    "string:'Microsoft.Storage/storageAccounts@2023-01-01'",
    'attr:kind',
    "string:'StorageV2'",
  ]);
});

it('knows the other languages of infrastructure', () => {
  for (const language of ['yaml', 'json', 'bash', 'dockerfile', 'powershell', 'nginx'])
    expect(lowlight.registered(language)).toBe(true);
});
