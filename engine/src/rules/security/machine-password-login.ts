import { not } from '../../graph/fact.ts';
import { azurePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

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
  remedy: setting({ sharedCredentialsAccepted: false }),
  equivalents: { azure: ['CKV_AZURE_1', 'CKV_AZURE_49', 'CKV_AZURE_149', 'CKV_AZURE_178'] },
  references: [
    wellArchitected('SEC 2'),
    azurePage('virtual-machines/linux/create-ssh-keys-detailed'),
  ],
});
