import packageJson from '../package.json' with { type: 'json' };

/** The product's version, as all workspaces carry it. */
export const version: string = packageJson.version;
