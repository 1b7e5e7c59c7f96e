import type { Fact } from '../../graph/fact.ts';
import { textsOf } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { select } from '../select.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

/** Whether a role of one's own has rights by a star. */
const stars: Reading<boolean> = custom(['permissions'], (context): Fact<boolean> | undefined => {
  const values = select(context, 'permissions').flatMap(({ value }) => value ?? []);
  if (values.length === 0) return undefined;
  const texts = textsOf(values);
  return texts.state === 'known'
    ? { ...texts, value: texts.value.some((one) => one.includes('*')) }
    : texts;
});

export const serviceAccount = service({
  id: 'google-service-account',
  name: 'service account',
  provider: 'google',
  kind: 'identity.role',
  icon: 'google/iam',
  formats: {
    terraform: {
      type: 'google_service_account',
      label: 'account_id',
      attachments: { google_service_account_key: 'service_account_id' },
    },
  },
  prices: 'free',
});

export const customRole = service({
  id: 'google-custom-role',
  name: 'custom role',
  provider: 'google',
  kind: 'identity.policy',
  icon: 'google/iam',
  formats: {
    terraform: {
      type: ['google_project_iam_custom_role', 'google_organization_iam_custom_role'],
      facets: { wildcardPermissions: stars },
    },
  },
  defaults: {
    wildcardPermissions: { value: false, page: registry('google_project_iam_custom_role') },
  },
  prices: 'free',
});
