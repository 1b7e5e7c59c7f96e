/** A token of the Auth emulator with other claims; like all of its tokens it is signed with nothing. */
export function emulatorToken(token: string, changes: object): string {
  const [, claims = ''] = token.split('.');
  const changed = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), ...changes };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(changed)}.`;
}
