import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

/** Where the chosen theme is remembered; `public/first-paint.js` reads it too. */
export const themeKey = 'stackstage.theme';

/** Neutrals with a slight blue cast, from paper to ink. */
const gray: MantineColorsTuple = [
  '#f7f8fb',
  '#eff1f6',
  '#e4e7ef',
  '#d3d8e3',
  '#b5bccb',
  '#858ea3',
  '#5f697e',
  '#485266',
  '#2b3345',
  '#151a26',
];

/** The same for dark: from text to the ground (Mantine reads 0 as text, 6 as panel, 7 as body). */
const dark: MantineColorsTuple = [
  '#e7eaf2',
  '#c7cddb',
  '#a3abbd',
  '#7f899e',
  '#4a5367',
  '#343b4c',
  '#232938',
  '#181d28',
  '#11151e',
  '#0b0e15',
];

const indigo: MantineColorsTuple = [
  '#eef0fd',
  '#dfe2fb',
  '#bfc5f7',
  '#a4acf9',
  '#8b93f8',
  '#6a74e6',
  '#4f5bd5',
  '#434ebd',
  '#37419b',
  '#272e6e',
];

/** What every drawn thing is coloured with, by what it means. Pairs are light, dark. */
export const meanings = {
  page: [gray[0], dark[8]],
  panel: ['#ffffff', dark[7]],
  raised: ['#ffffff', '#1e2431'],
  sunken: [gray[1], '#0e121a'],
  hover: ['#eef0f6', '#1f2532'],
  line: [gray[2], dark[6]],
  'line-strong': [gray[3], dark[5]],
  control: ['#8089a0', '#6b758b'],
  text: [gray[9], dark[0]],
  'text-soft': [gray[7], '#b4bccd'],
  'text-faint': [gray[6], '#8f99ae'],
  accent: [indigo[6], indigo[4]],
  'accent-text': [indigo[7], '#a4acf9'],
  'accent-soft': [indigo[0], '#1f2442'],
  'on-accent': ['#ffffff', '#0b0e15'],
  critical: ['#b3202c', '#ff8087'],
  'critical-soft': ['#fdeeee', '#36191f'],
  high: ['#a8470a', '#f79d57'],
  'high-soft': ['#fdf1e7', '#33210f'],
  medium: ['#7d5a00', '#e2b74b'],
  'medium-soft': ['#faf3dc', '#2d2610'],
  low: ['#1d5fb8', '#7cb0f7'],
  'low-soft': ['#eaf2fd', '#14253c'],
  info: ['#56607a', '#a3abbd'],
  'info-soft': ['#eff1f6', '#222836'],
  gain: ['#10703f', '#58c98f'],
  'gain-soft': ['#e8f6ee', '#11291d'],
  mark: ['#fff3bf', '#3a3212'],
  code: ['#fbfcfe', '#0e121a'],
  added: ['#e3f5ea', '#12301f'],
  removed: ['#fdeaea', '#3a1a1f'],
} as const satisfies Record<string, readonly [string, string]>;

/** Shadows only under what floats. */
const shadows = {
  xs: 'none',
  sm: '0 1px 2px rgb(15 20 35 / 8%)',
  md: '0 6px 20px rgb(15 20 35 / 12%)',
  lg: '0 14px 40px rgb(15 20 35 / 16%)',
  xl: '0 24px 64px rgb(15 20 35 / 22%)',
};

const sans = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif";
const mono = "'JetBrains Mono Variable', ui-monospace, 'SF Mono', Menlo, Consolas, monospace";

/** How long something may take to show where it went. */
const quick = 140;

/** What floats stands on a ground of its own, in the dark too. */
const raised = { background: 'var(--ss-raised)', borderColor: 'var(--ss-line-strong)' };
const floating = {
  dropdown: raised,
  content: { ...raised, border: '1px solid var(--ss-line-strong)' },
  header: { background: 'transparent' },
};

export const theme: MantineThemeOverride = createTheme({
  colors: { gray, dark, indigo },
  primaryColor: 'indigo',
  primaryShade: { light: 6, dark: 4 },
  white: '#ffffff',
  black: gray[9],
  fontFamily: sans,
  fontFamilyMonospace: mono,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '40px' },
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  shadows,
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '1.25' },
      h2: { fontSize: '20px', lineHeight: '1.3' },
      h3: { fontSize: '16px', lineHeight: '1.4' },
      h4: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
  // On the main action stands what the contrast test holds to 4.5 : 1, not white in both themes.
  variantColorResolver: (input) => {
    const usual = defaultVariantColorsResolver(input);
    const isMain = input.variant === 'filled' && (input.color ?? 'indigo') === 'indigo';
    return isMain ? { ...usual, color: 'var(--ss-on-accent)' } : usual;
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
    Tooltip: {
      defaultProps: { openDelay: 350, transitionProps: { duration: quick }, withinPortal: true },
    },
    Menu: {
      defaultProps: { shadow: 'md', transitionProps: { duration: quick } },
      styles: floating,
    },
    Popover: {
      defaultProps: { shadow: 'md', transitionProps: { duration: quick } },
      styles: floating,
    },
    Combobox: { styles: floating },
    Modal: {
      styles: floating,
      defaultProps: {
        transitionProps: { duration: quick },
        overlayProps: { opacity: 0.45 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
    InputWrapper: {
      defaultProps: { withAsterisk: false },
      styles: { description: { fontSize: '12px' }, label: { marginBottom: '4px' } },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
  },
});

/** `--ss-<meaning>` for style sheets, and Mantine's own names for the same things. */
export const cssVariables: CSSVariablesResolver = () => {
  const of = (scheme: 0 | 1) => ({
    ...Object.fromEntries(
      Object.entries(meanings).map(([name, pair]) => [`--ss-${name}`, pair[scheme]]),
    ),
    '--mantine-color-body': meanings.page[scheme],
    '--mantine-color-text': meanings.text[scheme],
    '--mantine-color-dimmed': meanings['text-faint'][scheme],
    '--mantine-color-placeholder': meanings['text-faint'][scheme],
    '--mantine-color-default': meanings.panel[scheme],
    '--mantine-color-default-hover': meanings.hover[scheme],
    '--mantine-color-default-border': meanings['line-strong'][scheme],
    '--mantine-color-error': meanings.critical[scheme],
    '--mantine-color-anchor': meanings['accent-text'][scheme],
  });
  return {
    variables: {
      '--ss-figure': '40px',
      '--ss-rail': '64px',
      '--ss-rail-open': '220px',
      '--ss-head': '56px',
      '--ss-bottom-bar': '60px',
      '--ss-reading': '720px',
      '--ss-page-width': '1280px',
      '--ss-quick': `${quick}ms`,
    },
    light: of(0),
    dark: of(1),
  };
};
