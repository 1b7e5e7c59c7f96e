import { awsPage, cisAws, wellArchitected } from '../references.ts';
import { templateAnswers } from '../relations.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const metadataTokenRequired = rule({
  id: 'metadata-token-required',
  title: 'Instance metadata service without session tokens',
  pillar: 'security',
  severity: 'high',
  kinds: ['compute.vm', 'compute.vm-template'],
  asks: ['metadataTokenRequired'],
  passes: ({ metadataTokenRequired }, resource, graph) =>
    templateAnswers(metadataTokenRequired, graph, resource),
  why: "A flaw that makes a program fetch a web address for an attacker gives away the machine's own credentials.",
  fix: "Require session tokens for the instance's metadata.",
  remedy: setting({ metadataTokenRequired: true }),
  equivalents: { aws: ['CKV_AWS_79'] },
  references: [
    wellArchitected('SEC 6'),
    cisAws('5.6'),
    awsPage('AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html'),
  ],
});
