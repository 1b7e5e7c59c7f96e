/** Citations as links of our own, outside of code. */
export function withCitations(text: string): string {
  return text
    .split(/(```[\s\S]*?(?:```|$)|`[^`\n]*`)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/\[(\d{1,4})\](?![([:])/g, '[$1](#cite-$1)'),
    )
    .join('');
}

/** A growing text without the begin of a mark, such as `{{diagr` or `[1`, that its end may become. */
export function withoutBegunMark(text: string): string {
  return text.replace(/(?:\{\{?|\{\{[\w:-]{1,60}\}?|\[\d{0,4})$/, '');
}

/** Whether a text ends inside of a fence, which is code until it is closed. */
export function endsOpen(text: string): boolean {
  let fence: { readonly mark: string; readonly length: number } | undefined;
  for (const line of text.split('\n')) {
    const [, run = '', rest = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    const mark = run[0];
    if (mark === undefined) continue;
    if (!fence) {
      if (mark === '~' || !rest.includes('`')) fence = { mark, length: run.length };
    } else if (mark === fence.mark && run.length >= fence.length && rest.trim() === '')
      fence = undefined;
  }
  return fence !== undefined;
}
