/** Countries that people are likely to serve; ISO 3166 codes. */
const codes =
  'AE AR AT AU BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GR HK HR HU ID IE IL IN IS IT JP KE KR LT LU LV MA MX MY NG NL NO NZ PE PH PK PL PT QA RO RS SA SE SG SI SK TH TN TR TW UA US VN ZA';

const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** `Germany` for `DE`. */
export function countryName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

export const countries = codes
  .split(' ')
  .map((value) => ({ value, label: countryName(value) }))
  .toSorted((a, b) => a.label.localeCompare(b.label));

/** Where data may have to stay; `EU` is the union. */
export const residencies = [
  { value: 'EU', label: 'European Union' },
  ...['AU', 'BR', 'CA', 'CH', 'GB', 'IN', 'JP', 'KR', 'SG', 'US', 'ZA'].map((value) => ({
    value,
    label: countryName(value),
  })),
];
