import { type Fact, known } from '../../graph/fact.ts';
import { custom, type Reading } from '../reading.ts';
import { writtenSecrets } from '../readings/secrets.ts';
import { firstAt, textAt } from '../readings/within.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference';

const token = writtenSecrets('access_token');

/** A key's content in the file, or a token; the path of a key's file is no secret. */
const keyOrToken: Reading<boolean> = custom(
  ['credentials', 'access_token'],
  (context): Fact<boolean> | undefined => {
    const said = token.read(context);
    if (said?.state === 'known' && said.value) return said;
    const slot = firstAt(context, 'credentials');
    const text = textAt(context, 'credentials');
    if (!slot || text === undefined) return said;
    return known(text.includes('private_key'), { by: 'file', at: slot.at });
  },
);

/** The provider blocks of a Terraform file. */
export const googleProvider = service({
  id: 'google-provider',
  name: 'Google Cloud provider',
  provider: 'google',
  kind: 'provider',
  icon: 'google/google-cloud',
  formats: {
    terraform: {
      type: ['provider.google', 'provider.google-beta'],
      facets: { containsCredentials: keyOrToken, region: 'region' },
    },
  },
  defaults: { containsCredentials: { value: false, page } },
  prices: 'free',
});
