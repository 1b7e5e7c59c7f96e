import { any } from '../../graph/fact.ts';
import { azurePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const objectStoreOneZone = rule({
  id: 'object-store-one-zone',
  title: 'Storage account kept in one zone only',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['storage.object'],
  asks: ['multiZone', 'crossRegionCopy'],
  passes: ({ multiZone, crossRegionCopy }) => any(multiZone, crossRegionCopy),
  why: 'When its building is out of service, so is the data; when it burns, the data is lost.',
  fix: 'Choose redundancy over several zones, or over two regions.',
  remedy: setting({ multiZone: true }),
  equivalents: { azure: ['CKV_AZURE_206'] },
  references: [wellArchitected('REL 10'), azurePage('storage/common/storage-redundancy')],
});
