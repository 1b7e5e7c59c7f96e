import type { Diagnostic } from '../../source/diagnostic.ts';
import type { TextFile } from '../../source/file.ts';
import { startOf } from '../../source/range.ts';

/** Small words that a language can't do without and English hasn't. */
const smallWords: Readonly<Record<string, string>> = {
  German:
    'und mit einem einer einen eine hinter der das ist zwei drei vier fünf auf für nicht wir sowie zum über oder ohne',
  French:
    'avec deux trois quatre cinq derrière une est les des dans pour sur nous sans ainsi répartiteur et chaque aux du',
  Spanish:
    'con una dos tres cuatro cinco detrás los las para por sin el y del nuestra servidores base en',
  Portuguese: 'com uma dois duas três atrás não os das dos para sem em ao um e nossa servidores',
  Italian: 'con una due tre quattro dietro il di per gli senza che della nostra e un su',
  Dutch: 'met een twee drie vier achter het de en voor zonder van op onze niet',
  Polish: 'z dwa trzy cztery za bez oraz i w na dla jest dwie',
};
const languages = Object.entries(smallWords).map(
  ([name, words]) => [name, new Set(words.split(' '))] as const,
);
const english = new Set(
  'the a an and with of for behind in on to is are we our no without two three four five'.split(
    ' ',
  ),
);
const mostRead = 4000;

/** Says that a text isn't in English, of which only names and figures can be read then. */
export function otherLanguage({ name, text }: TextFile): readonly Diagnostic[] {
  const start = text.slice(0, mostRead);
  const words = [...start.matchAll(/[\p{L}]+/gu)].map(([word]) => word.toLowerCase());
  const plain = words.filter((word) => english.has(word)).length;
  const counted = languages
    .map(([language, small]) => ({
      language,
      kinds: new Set(words.filter((word) => small.has(word))).size,
      all: words.filter((word) => small.has(word)).length,
    }))
    .sort((a, b) => b.kinds - a.kinds || b.all - a.all);
  const [best] = counted;
  const foreignLetters = start.match(/[^\P{L}\p{Script=Latin}]/gu)?.length ?? 0;
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  const otherScript = letters > 0 && foreignLetters / letters > 0.3;
  if (!otherScript && !(best && best.kinds >= 3 && best.all > plain)) return [];
  const language = otherScript || !best ? 'another language' : best.language;
  return [
    {
      severity: 'warning',
      code: 'unresolved',
      message: `The text seems to be in ${language}. Only English is understood: of this, names of services, sizes and regions are read, but not how many there are or how they belong together.`,
      at: startOf(name),
    },
  ];
}
