import { all, not } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const webAppOpenDoors = rule({
  id: 'web-app-open-doors',
  title: 'Web app allows FTP or remote debugging or any CORS origin',
  pillar: 'security',
  severity: 'medium',
  kinds: ['compute.web-app', 'compute.function'],
  asks: ['fileTransferAllowed', 'remoteDebugging', 'anyOriginAllowed'],
  passes: ({ fileTransferAllowed, remoteDebugging, anyOriginAllowed }) =>
    all(not(fileTransferAllowed), not(remoteDebugging), not(anyOriginAllowed)),
  why: "Plain FTP shows the deployment password, a debugger can read the program's memory, and with any origin allowed every web site can call it in a visitor's name.",
  fix: 'Turn FTP and remote debugging off and name the sites whose scripts may call it.',
  remedy: setting({ fileTransferAllowed: false, remoteDebugging: false, anyOriginAllowed: false }),
  equivalents: { azure: ['CKV_AZURE_78', 'CKV_AZURE_72', 'CKV_AZURE_57'] },
  references: [wellArchitected('SEC 5'), wellArchitected('SEC 6')],
});
