import type { Architecture, Resource } from '../graph/architecture.ts';
import { blocksOf, type TerraformBlocks } from './blocks.ts';
import { completed } from './complete.ts';
import { composeEquivalents } from './compose-equivalents.ts';
import { type Names, writeBlock } from './hcl.ts';
import { quoted } from './hcl-text.ts';
import { metaArguments } from './meta-arguments.ts';
import { terraformNames } from './names.ts';
import { providerBlocks } from './provider-blocks.ts';
import { attributeFor } from './references.ts';
import { isSecretLiteral } from './secret-values.ts';
import { shapeOf } from './shapes.ts';
import { variablesFor } from './variables.ts';

/** Code with what its reader must know: what was translated, what was left out. */
export interface Code {
  readonly text: string;
  readonly note: string;
}

/** Terraform for an architecture of any format; what no file states becomes a variable. */
export function writeTerraform(
  architecture: Architecture,
  provider: 'aws' | 'azure' | 'google' = 'aws',
  said: TerraformBlocks = blocksOf(architecture),
): Code {
  const compose = composeEquivalents(architecture, provider);
  const { blocks: stated, left } = said;
  const blocks = [
    ...stated,
    ...compose.blocks.map((block) => ({ ...block, body: completed(block) })),
  ];
  const names = terraformNames(blocks);
  const variables = variablesFor();
  const expressions: Names = {
    reference: (address, attribute, { path }) => {
      const name = names.get(address);
      const target = architecture.resources.get(address);
      if (!name) return undefined;
      return `${name.type}.${name.label}.${attributeFor(target, name, attribute, path.at(-1) ?? '')}`;
    },
    variable: variables.use,
    isSecret: isSecretLiteral,
  };
  const providers = providerBlocks(blocks, architecture, expressions);
  const texts = blocks.map((block) => {
    const label = names.get(block.key)?.label ?? 'this';
    const alias = providers.aliasOf(block);
    const head = `resource ${quoted(block.type)} ${quoted(label)}`;
    const resource = architecture.resources.get(block.key);
    const meta = resource ? metaArguments(resource, block.type, names) : '';
    const own = writeBlock(head, block.body, shapeOf(block.type), expressions, label);
    const text = meta === '' ? own : withMeta(own, meta);
    return alias === undefined ? text : withAlias(text, alias);
  });
  return {
    text: [...providers.texts, ...variables.blocks(), ...variables.dataBlocks(), ...texts].join(
      '\n',
    ),
    note: noteFor(architecture, left, compose.note),
  };
}

/** The block with Terraform's own arguments at its end, set apart. */
function withMeta(text: string, meta: string): string {
  return `${text.slice(0, -2)}\n${meta}}\n`; // both `{}` and `…\n}` end in a bracket and a line's end
}

/** The block with its provider as first argument, set apart. */
function withAlias(text: string, alias: string): string {
  const end = text.indexOf('{');
  const rest = text.slice(end + 1);
  return `${text.slice(0, end + 1)}\n  provider = ${alias}\n${rest === '}\n' ? '' : '\n'}${rest.startsWith('\n') ? rest.slice(1) : rest}`;
}

function noteFor({ resources }: Architecture, left: readonly Resource[], compose: string): string {
  const formats = new Set([...resources.values()].map(({ format }) => format));
  return [
    formats.has('cloudformation') &&
      'Translated from CloudFormation; what Terraform demands besides is a variable.',
    left.length > 0 &&
      `Left out, as nothing says how Terraform writes them: ${left
        .slice(0, 5)
        .map(({ address, type }) => `${address} (${type})`)
        .join(', ')}${left.length > 5 ? ` and ${left.length - 5} more` : ''}.`,
    formats.has('kubernetes') &&
      'Kubernetes objects are written as manifests for the kubernetes provider.',
    formats.has('prose') && 'Made from a description in words: what it leaves open is a variable.',
    compose,
  ]
    .filter(Boolean)
    .join(' ');
}
