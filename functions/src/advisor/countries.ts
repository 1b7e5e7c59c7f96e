/** Names that people use beside those of `Intl.DisplayNames`, and unions by their largest countries. */
const others: Readonly<Record<string, readonly string[]>> = {
  usa: ['US'],
  'us users': ['US'],
  america: ['US'],
  'north america': ['US', 'CA'],
  'south america': ['BR', 'AR', 'CL'],
  'latin america': ['BR', 'MX', 'AR'],
  uk: ['GB'],
  britain: ['GB'],
  england: ['GB'],
  europe: ['DE', 'FR', 'GB', 'IT', 'ES'],
  'the eu': ['DE', 'FR', 'IT', 'ES', 'NL'],
  asia: ['IN', 'JP', 'SG'],
  'southeast asia': ['SG', 'ID', 'TH'],
  'middle east': ['AE', 'SA'],
  africa: ['ZA', 'NG', 'KE'],
  oceania: ['AU', 'NZ'],
  korea: ['KR'],
};
const codes =
  'AE AR AT AU BE BG BR CA CH CL CN CO CZ DE DK EE EG ES FI FR GB GR HK HR HU ID IE IL IN IS IT JP KE KR LT LU LV MA MX MY NG NL NO NZ PE PH PK PL PT QA RO RS SA SE SG SI SK TH TN TR TW UA US VN ZA'.split(
    ' ',
  );

let names: ReadonlyMap<string, readonly string[]> | undefined;

/** ISO 3166 codes of the countries that a text names; continents by some of theirs. */
export function countriesIn(plain: string): readonly string[] {
  names ??= new Map([
    ...Object.entries(others),
    ...codes.map((code): [string, readonly string[]] => [countryName(code).toLowerCase(), [code]]),
  ]);
  const found = [...names].filter(([name]) => plain.includes(` ${name} `));
  const longest = found.filter(
    ([name]) => !found.some(([other]) => other !== name && other.includes(name)),
  );
  return [...new Set(longest.flatMap(([, own]) => own))];
}

/** `Germany` for `DE`. */
export function countryName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
}
