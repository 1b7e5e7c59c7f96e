import type { WireReport } from '../analysis/jobs.ts';

const usual = new Set(
  'architecture assumption assumptions availability available backup backups balancer bill bucket buckets carbon certificate checkov cheaper cheapest cluster compare compliance component components container containers costs critical database databases deployment diagram diagrams downtime draw encrypt encrypted encryption estimate expensive explain exposed failure finding findings firewall function gateway green improve infrastructure instance instances internet issue issues kubernetes lambda latency machine monthly network networks performance pillar postgres price priced prices private privileged problem problems public queue recommend recommendation recommendations region regions reliability reliable replica resource resources saving score scores secure security server servers service services severity storage subnet suggested suggestion suppressed sustainability undetermined uptime volume vulnerabilities vulnerable wrong'.split(
    ' ',
  ),
);

const known = new Set(
  'about again could doing first found given great heard large learn least longer makes never other places please quite reach right second shall should something store their there these think third those thing things though under until using where which while whole would years'.split(
    ' ',
  ),
);

/** Words that are one slip away from one that questions use, or that the report does, are read as that one. */
export function spelled(plain: string, report: WireReport | undefined): string {
  const words = new Set(usual);
  for (const { title } of report?.issues ?? [])
    for (const word of title.toLowerCase().split(/[^a-z]+/)) if (word.length > 4) words.add(word);
  return plain
    .split(' ')
    .map((word) => {
      if (!/^[a-z]{5,20}$/.test(word) || words.has(word) || known.has(word)) return word;
      const near = [...words].filter((one) => isOneSlip(word, one));
      return (near.length === 1 ? near[0] : undefined) ?? word;
    })
    .join(' ');
}

/** One letter more, less, other, or two in the wrong order; the first letter is right. */
function isOneSlip(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1 || word[0] !== other[0]) return false;
  if (`${word}s` === other || `${other}s` === word) return false;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(from);
  return (
    rest(word, at + 1) === rest(other, at) ||
    rest(word, at) === rest(other, at + 1) ||
    rest(word, at + 1) === rest(other, at + 1) ||
    (word[at] === other[at + 1] &&
      word[at + 1] === other[at] &&
      rest(word, at + 2) === rest(other, at + 2))
  );
}
