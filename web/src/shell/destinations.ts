import type { IconName } from '../parts/icon.tsx';

/** The places of the rail, in its order; only what works stands here. */
export const destinations: readonly {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
}[] = [
  { path: '/', label: 'Analyse', icon: 'analyse' },
  { path: '/reports', label: 'Reports', icon: 'reports' },
  { path: '/assistant', label: 'Assistant', icon: 'chat' },
  { path: '/compare', label: 'Compare', icon: 'compare' },
  { path: '/regions', label: 'Regions', icon: 'regions' },
  { path: '/api-docs', label: 'API', icon: 'api' },
];
