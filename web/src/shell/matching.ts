/** Those whose label holds every word, in their order; a label that begins with the words comes first. */
export function matching<T extends { readonly label: string }>(
  all: readonly T[],
  words: string,
): T[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter(({ label }) => {
    const text = label.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const begins = (item: T) => item.label.toLowerCase().startsWith(wanted[0] ?? '');
  return [...found.filter(begins), ...found.filter((item) => !begins(item))];
}
