/** Labels that say nothing by themselves; their module's name does. */
const empty = new Set(['this', 'main', 'default', 'example', 'self', 'resource']);

/** What a drawing calls a resource: its name, or its module's where the name says nothing. */
export function titleOf({
  address,
  name,
}: {
  readonly address: string;
  readonly name: string;
}): string {
  const module = empty.has(name)
    ? [...address.matchAll(/module\.([^.[]+)/g)].at(-1)?.[1]
    : undefined;
  return module ?? name;
}
