import { known } from '../../graph/fact.ts';
import {
  always,
  custom,
  firstOf,
  mapped,
  negated,
  present,
  type Reading,
  yesNo,
} from '../reading.ts';
import { admittedByNetwork, guardedByRules } from '../readings/google-firewall-links.ts';
import { broadIdentity, letInAs } from '../readings/google-iam.ts';
import { googleArchitecture, googlePrevious, machineType } from '../readings/google-sizes.ts';
import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { firstAt } from '../readings/within.ts';
import type { Defaults, FormatBlock } from '../service.ts';

const encryption = 'https://cloud.google.com/docs/security/encryption/default-encryption';
const metadata = 'https://cloud.google.com/compute/docs/metadata/querying-metadata';
const shielded = 'https://cloud.google.com/compute/shielded-vm/docs/shielded-vm';

/** How a machine was bought, in Google's words. */
export function bought(at: string): Reading<'on-demand' | 'spot' | 'reserved'> {
  return firstOf(
    mapped<'on-demand' | 'spot' | 'reserved'>(`${at}.provisioning_model`, {
      SPOT: 'spot',
      STANDARD: 'on-demand',
      RESERVATION_BOUND: 'reserved',
    }),
    mapped<'on-demand' | 'spot' | 'reserved'>(`${at}.preemptible`, {
      true: 'spot',
      false: 'on-demand',
    }),
  );
}

/** Boot is verified only with secure boot; what measures it (vTPM, integrity monitoring) is on unless switched off. */
function shieldedBoot(at: string): Reading<boolean> {
  const secure = yesNo(`${at}.enable_secure_boot`);
  const off = ['enable_vtpm', 'enable_integrity_monitoring'].map((name) =>
    negated(`${at}.${name}`),
  );
  return custom(
    secure.paths,
    (context) => {
      const switchedOff = off
        .map((reading) => reading.read(context))
        .find((fact) => fact?.state === 'known' && fact.value);
      if (switchedOff?.state === 'known') return { ...switchedOff, value: false };
      const said = secure.read(context);
      const block = firstAt(context, at);
      return said ?? (block && known(false, { by: 'file', at: block.at }));
    },
    secure.write,
  );
}

/** Facets and links that a machine and a template of machines share. */
export const machineBlock: Required<Pick<FormatBlock, 'facets' | 'links'>> = {
  facets: {
    publicEndpoint: present(
      'network_interface[].access_config+network_interface[].ipv6_access_config',
    ),
    admitsAnyNetwork: admittedByNetwork,
    broadIdentity: broadIdentity('service_account'),
    hasIdentity: present('service_account'),
    ipForwarding: 'can_ip_forward',
    serialPortEnabled: 'metadata.serial-port-enable',
    identityAuthentication: 'metadata.enable-oslogin',
    secureBoot: shieldedBoot('shielded_instance_config'),
    metadataTokenRequired: always(true, metadata),
    containsCredentials: credentials('metadata_startup_script+metadata'),
    encryptedAtRest: always(true, encryption),
    instanceSize: machineType('machine_type'),
    architecture: googleArchitecture('machine_type'),
    previousGeneration: googlePrevious('machine_type'),
    purchaseOption: bought('scheduling'),
    tags: tags('labels'),
  },
  links: {
    runsAs: 'service_account.email',
    placedIn: 'network_interface[].subnetwork',
    inNetwork: 'network_interface[].network',
    guardedBy: guardedByRules,
    uses: letInAs('service_account.email'),
  },
};

/** What Compute Engine does when a machine or template says nothing. */
export function machineDefaults(page: string): Defaults {
  return {
    publicEndpoint: { value: false, page },
    broadIdentity: { value: false, page },
    hasIdentity: { value: false, page },
    ipForwarding: { value: false, page },
    serialPortEnabled: {
      value: false,
      page: 'https://cloud.google.com/compute/docs/troubleshooting/troubleshooting-using-serial-console',
    },
    identityAuthentication: {
      value: false,
      page: 'https://cloud.google.com/compute/docs/oslogin/set-up-oslogin',
    },
    secureBoot: { value: false, page: shielded },
    containsCredentials: { value: false, page },
    purchaseOption: { value: 'on-demand', page },
    tags: { value: [], page },
  };
}
