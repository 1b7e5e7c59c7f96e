/** What there is to tell, as one text; undefined when that is nothing. */
export function joined(...notices: readonly (string | undefined)[]): string | undefined {
  const said = notices.filter((notice) => notice !== undefined);
  return said.length === 0 ? undefined : said.join(' ');
}
