import { all, notApplicable } from '../../graph/fact.ts';
import { isContainer } from '../containers.ts';
import { azurePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const webAppHealthCheck = rule({
  id: 'web-app-health-check',
  title: 'Web app without health check or not always on',
  pillar: 'reliability',
  severity: 'low',
  kinds: ['compute.web-app'],
  asks: ['healthCheck', 'alwaysOn'],
  passes: ({ healthCheck, alwaysOn }, resource) =>
    isContainer(resource) ? notApplicable : all(healthCheck, alwaysOn),
  why: 'Requests go to machines that no longer answer, or the first one after a rest waits for the start.',
  fix: 'Name a page to be checked, and keep the app loaded.',
  remedy: setting({ healthCheck: true, alwaysOn: true }),
  equivalents: { azure: ['CKV_AZURE_213', 'CKV_AZURE_214'] },
  references: [wellArchitected('REL 11'), azurePage('app-service/monitor-instances-health-check')],
});
