import type { Resource } from '../../graph/architecture.ts';
import { not } from '../../graph/fact.ts';
import { facetOf } from '../../graph/graph.ts';
import { azurePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

/** Whether the files give the machine an SSH key. */
function hasKey(machine: Resource): boolean {
  const key = facetOf(machine, 'sshKeyLogin');
  return key.state === 'known' && key.value;
}

export const machinePasswordLogin = rule({
  id: 'machine-password-login',
  title: 'Password login on a virtual machine',
  pillar: 'security',
  severity: 'high',
  kinds: ['compute.vm', 'compute.vm-group'],
  asks: ['sharedCredentialsAccepted'],
  passes: ({ sharedCredentialsAccepted }) => not(sharedCredentialsAccepted),
  why: 'Passwords are guessed and shared; a key or an identity is not guessed.',
  fix: "Turn password login off and sign in with SSH keys or the provider's identities.",
  // Without a key nobody could log in any more.
  remedy: (machine, graph) =>
    hasKey(machine) ? setting({ sharedCredentialsAccepted: false })(machine, graph) : [],
  equivalents: { azure: ['CKV_AZURE_1', 'CKV_AZURE_49', 'CKV_AZURE_149', 'CKV_AZURE_178'] },
  references: [
    wellArchitected('SEC 2'),
    azurePage('virtual-machines/linux/create-ssh-keys-detailed'),
  ],
});
