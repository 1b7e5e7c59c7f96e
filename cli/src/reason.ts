const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'There is no such file or folder.'],
  ['EACCES', 'It may not be read: permission denied.'],
  ['EPERM', 'It may not be read: permission denied.'],
  ['ENOTDIR', 'There is no such file or folder.'],
  ['EISDIR', 'It is a folder.'],
  ['ENAMETOOLONG', 'The name is too long.'],
  ['ELOOP', 'It is a link that leads to itself.'],
]);

/** What the file system said, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? (error instanceof Error ? error.message : String(error));
}
