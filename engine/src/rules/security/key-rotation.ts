import { all, notApplicable, when } from '../../graph/fact.ts';
import { ifKnown } from '../judging.ts';
import { cisAws, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

/** Days; the benchmarks ask for a rotation at least once a year. */
const A_YEAR = 366;

export const keyRotation = rule({
  id: 'key-rotation',
  title: 'Key without rotation',
  pillar: 'security',
  severity: 'medium',
  kinds: ['key'],
  asks: ['rotationEnabled', 'rotationPeriodDays'],
  passes: ({ rotationEnabled, rotationPeriodDays }) =>
    rotationEnabled.state === 'not-applicable'
      ? notApplicable
      : all(
          rotationEnabled,
          when(ifKnown(rotationPeriodDays), (days) => days <= A_YEAR),
        ),
  why: 'The longer one key is used, the more a leaked copy of it opens.',
  fix: "Let the provider replace the key's material at least once a year.",
  remedy: setting({ rotationEnabled: true }),
  equivalents: { aws: ['CKV_AWS_7'], google: ['CKV_GCP_43'] },
  references: [wellArchitected('SEC 8'), cisAws('3.6')],
});
