/** A font family of the documents; what it lacks a style for is printed in its normal one. */
export interface FontFamily {
  readonly name: string;
  /** The package that ships it. */
  readonly package: string;
  /** Files inside the package. */
  readonly normal: string;
  readonly bold?: string;
  readonly italics?: string;
  readonly bolditalics?: string;
  /** What it is asked for first. */
  readonly writes?: RegExp;
  /** For whole sentences: the spaces and points between its words are its own. */
  readonly sentences?: true;
  /** It goes before all others in a text that holds these. */
  readonly leads?: RegExp;
}

/** What texts are set in, and code; both come with pdfmake or beside it. */
export const textFamily = 'Roboto';
export const codeFamily = 'Noto Sans Mono';

/**
 * All families, in the order in which they are asked for a character that the text's own family lacks. Only
 * outlines in TrueType form: pdfkit can embed a part of these, and colour fonts make it throw.
 */
export const families: readonly FontFamily[] = [
  {
    name: textFamily,
    package: 'pdfmake',
    normal: 'fonts/Roboto/Roboto-Regular.ttf',
    bold: 'fonts/Roboto/Roboto-Medium.ttf',
    italics: 'fonts/Roboto/Roboto-Italic.ttf',
    bolditalics: 'fonts/Roboto/Roboto-MediumItalic.ttf',
  },
  {
    name: 'Noto Sans',
    package: '@expo-google-fonts/noto-sans',
    normal: '400Regular/NotoSans_400Regular.ttf',
    bold: '600SemiBold/NotoSans_600SemiBold.ttf',
    sentences: true,
    writes: /[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}]/u,
  },
  {
    name: codeFamily,
    package: '@expo-google-fonts/noto-sans-mono',
    normal: '400Regular/NotoSansMono_400Regular.ttf',
    bold: '600SemiBold/NotoSansMono_600SemiBold.ttf',
    writes: /[\u2500-\u259f]/u, // boxes and blocks, which code draws trees with
  },
  {
    // Before Noto Sans Arabic, whose glyphs are letters without their dots, and copied as other letters.
    name: 'IBM Plex Sans Arabic',
    package: '@expo-google-fonts/ibm-plex-sans-arabic',
    normal: '400Regular/IBMPlexSansArabic_400Regular.ttf',
    bold: '600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
    sentences: true,
    writes: /\p{scx=Arabic}/u,
  },
  {
    name: 'Noto Sans Arabic',
    package: '@expo-google-fonts/noto-sans-arabic',
    normal: '400Regular/NotoSansArabic_400Regular.ttf',
    sentences: true,
    writes: /\p{scx=Arabic}/u,
  },
  {
    name: 'Noto Sans Hebrew',
    package: '@expo-google-fonts/noto-sans-hebrew',
    normal: '400Regular/NotoSansHebrew_400Regular.ttf',
    bold: '600SemiBold/NotoSansHebrew_600SemiBold.ttf',
    sentences: true,
    writes: /\p{scx=Hebrew}/u,
  },
  {
    name: 'Noto Sans Devanagari',
    package: '@expo-google-fonts/noto-sans-devanagari',
    normal: '400Regular/NotoSansDevanagari_400Regular.ttf',
    bold: '600SemiBold/NotoSansDevanagari_600SemiBold.ttf',
    sentences: true,
    writes: /\p{scx=Devanagari}/u,
  },
  {
    name: 'Noto Sans Thai',
    package: '@expo-google-fonts/noto-sans-thai',
    normal: '400Regular/NotoSansThai_400Regular.ttf',
    bold: '600SemiBold/NotoSansThai_600SemiBold.ttf',
    sentences: true,
    writes: /\p{scx=Thai}/u,
  },
  // Chinese, Japanese and Korean share characters and draw some of them differently.
  {
    name: 'Noto Sans SC',
    package: '@expo-google-fonts/noto-sans-sc',
    normal: '400Regular/NotoSansSC_400Regular.ttf',
    sentences: true,
    writes: /\p{scx=Han}/u,
  },
  {
    name: 'Noto Sans JP',
    package: '@expo-google-fonts/noto-sans-jp',
    normal: '400Regular/NotoSansJP_400Regular.ttf',
    sentences: true,
    writes: /[\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Han}]/u,
    leads: /[\p{sc=Hiragana}\p{sc=Katakana}]/u,
  },
  {
    name: 'Noto Sans KR',
    package: '@expo-google-fonts/noto-sans-kr',
    normal: '400Regular/NotoSansKR_400Regular.ttf',
    sentences: true,
    writes: /[\p{scx=Hangul}\p{scx=Han}]/u,
    leads: /\p{sc=Hangul}/u,
  },
  {
    name: 'Noto Emoji',
    package: '@expo-google-fonts/noto-emoji',
    normal: '400Regular/NotoEmoji_400Regular.ttf',
    writes: /\p{Emoji_Presentation}|\ufe0f/u,
  },
  {
    name: 'Noto Sans Symbols',
    package: '@expo-google-fonts/noto-sans-symbols',
    normal: '400Regular/NotoSansSymbols_400Regular.ttf',
  },
  {
    name: 'Noto Sans Symbols 2',
    package: '@expo-google-fonts/noto-sans-symbols-2',
    normal: '400Regular/NotoSansSymbols2_400Regular.ttf',
    writes: /[\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff]/u,
  },
  {
    name: 'Noto Sans Math',
    package: '@expo-google-fonts/noto-sans-math',
    normal: '400Regular/NotoSansMath_400Regular.ttf',
    writes: /[\u2190-\u22ff\u27c0-\u2aff]/u,
  },
];
