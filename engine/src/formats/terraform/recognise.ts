import type { TextFile } from '../../source/file.ts';

const endings = ['.tf', '.tf.json', '.tofu', '.tofu.json', '.tfvars', '.tfvars.json'];
const prose = ['.md', '.txt', '.rst'];

/** Lines at which only Terraform files begin a block. */
const openings = [
  'resource "',
  'module "',
  'variable "',
  'provider "',
  'data "',
  'terraform {',
  'locals {',
];

/** How sure it is that a file is Terraform: by its name, else by lines like `resource "aws_vpc" "main" {`. */
export function recognises({ name, text }: TextFile): number {
  const lower = name.toLowerCase();
  if (endings.some((ending) => lower.endsWith(ending))) return 1;
  if (prose.some((ending) => lower.endsWith(ending))) return 0;
  // Other tools use HCL too: of theirs, only what declares resources is taken.
  const wanted = lower.endsWith('.hcl') ? openings.slice(0, 1) : openings;
  let from = 0;
  for (let line = 0; line < 2_000 && from < text.length; line++) {
    const found = text.indexOf('\n', from);
    const end = found === -1 ? text.length : found;
    const start = text.slice(from, Math.min(end, from + 200));
    if (wanted.some((opening) => start.startsWith(opening)) && start.includes('{')) return 0.9;
    from = end + 1;
  }
  return 0;
}
