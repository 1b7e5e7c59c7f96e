/** A file or folder name without `.`, `..` and doubled slashes; `..` beyond the top is dropped. */
export function normalise(name: string): string {
  const parts: string[] = [];
  for (const part of name.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** The folder of a file; empty for the top. */
export function folderOf(name: string): string {
  const slash = name.lastIndexOf('/');
  return slash === -1 ? '' : name.slice(0, slash);
}

export const join = (folder: string, name: string): string =>
  normalise(folder === '' ? name : `${folder}/${name}`);

/** The way from one folder to another, as `path.module` writes it: `.` for the same. */
export function relativePath(from: string, to: string): string {
  const start = from === '' ? [] : from.split('/');
  const end = to === '' ? [] : to.split('/');
  let shared = 0;
  while (shared < start.length && shared < end.length && start[shared] === end[shared]) shared++;
  const up = start.slice(shared).map(() => '..');
  const way = [...up, ...end.slice(shared)].join('/');
  return way === '' ? '.' : way;
}
