import type { Body } from '../../source/hcl/syntax.ts';
import { folderOf } from './file-names.ts';

/** How Terraform treats a file of variables. */
export function variableFileKind(name: string): 'always' | 'auto' | 'on-demand' | undefined {
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (base === 'terraform.tfvars' || base === 'terraform.tfvars.json') return 'always';
  if (base.endsWith('.auto.tfvars') || base.endsWith('.auto.tfvars.json')) return 'auto';
  if (base.endsWith('.tfvars') || base.endsWith('.tfvars.json')) return 'on-demand';
  return undefined;
}

/** A parsed file of variables. */
export interface VariableFile {
  readonly name: string;
  readonly body: Body;
}

const rank = { always: 0, auto: 1, 'on-demand': 2 } as const;

/**
 * The files that give a root module's variables their values, the later ones over the earlier: those
 * Terraform loads by itself, and another one when it is the only one there (as given by `-var-file`).
 * `others` are those left out.
 */
export function variableFilesOf(
  root: string,
  all: readonly VariableFile[],
): { readonly used: readonly VariableFile[]; readonly others: readonly VariableFile[] } {
  const here = all.filter(({ name }) => {
    const kind = variableFileKind(name);
    const folder = folderOf(name);
    if (folder === root) return true;
    const prefix = root === '' ? '' : `${root}/`;
    return kind === 'on-demand' && folder.startsWith(prefix);
  });
  const onDemand = here.filter(({ name }) => variableFileKind(name) === 'on-demand');
  const [only] = onDemand;
  const taken = onDemand.length === 1 && only ? [only] : [];
  const used = [...here.filter((file) => !onDemand.includes(file)), ...taken].sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1),
  );
  return { used, others: onDemand.length > 1 ? onDemand : [] };
}

const rankOf = ({ name }: VariableFile): number => rank[variableFileKind(name) ?? 'always'];
