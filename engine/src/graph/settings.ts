import type { Resource } from './architecture.ts';

/** Terraform's provider blocks: they are read for regions, tags and credentials, but are no resources. */
export const isProviderBlock = ({ type }: Pick<Resource, 'type'>): boolean =>
  type.startsWith('provider.');
