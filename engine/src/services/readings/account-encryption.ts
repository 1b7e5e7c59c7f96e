import { type Fact, known } from '../../graph/fact.ts';
import { custom, firstOf, type Reading } from '../reading.ts';

const switchType = 'aws_ebs_encryption_by_default';

/** Whether the files turn on the account's switch that encrypts every new disk, whatever its own block says. */
const byAccount: Reading<boolean> = custom<boolean>([], (context): Fact<boolean> | undefined => {
  const turned = context.ofType?.(switchType) ?? [];
  const on = turned.find(({ properties, region }) => {
    const enabled = properties.entries.get('enabled');
    const here = region.state !== 'known' || region.value === context.region;
    return here && !(enabled?.kind === 'scalar' && String(enabled.value) === 'false');
  });
  return on && known(true, { by: 'file', at: on.at });
});

/** Encryption of an AWS disk: the account's switch, else what its own block says. */
export const encryptedDisk = (own: Reading<boolean>): Reading<boolean> => firstOf(byAccount, own);
