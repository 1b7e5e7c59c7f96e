import { meanings, theme } from '../theme.ts';

export type Scheme = 'light' | 'dark';

export const fontFamily = theme.fontFamily ?? 'sans-serif';

/** The colours of the page under Mermaid's names for them (its theme `base`). */
export function mermaidColours(scheme: Scheme): Readonly<Record<string, string | boolean>> {
  const shade = scheme === 'dark' ? 1 : 0;
  const of = (name: keyof typeof meanings) => meanings[name][shade];
  return {
    darkMode: scheme === 'dark',
    fontFamily,
    fontSize: '14px',
    background: of('page'),
    primaryColor: of('panel'),
    primaryTextColor: of('text'),
    primaryBorderColor: of('control'),
    secondaryColor: of('accent-soft'),
    secondaryTextColor: of('text'),
    secondaryBorderColor: of('accent'),
    tertiaryColor: of('sunken'),
    tertiaryTextColor: of('text'),
    tertiaryBorderColor: of('line-strong'),
    mainBkg: of('panel'),
    nodeBorder: of('control'),
    clusterBkg: of('sunken'),
    clusterBorder: of('control'),
    titleColor: of('text-soft'),
    lineColor: of('text-soft'),
    textColor: of('text'),
    edgeLabelBackground: of('page'),
    noteBkgColor: of('mark'),
    noteTextColor: of('text'),
    noteBorderColor: of('medium'),
    // entities
    rowOdd: of('panel'),
    rowEven: of('sunken'),
    // Gantt
    sectionBkgColor: of('sunken'),
    sectionBkgColor2: of('sunken'),
    altSectionBkgColor: of('page'),
    gridColor: of('line-strong'),
    taskBkgColor: of('panel'),
    taskBorderColor: of('control'),
    activeTaskBkgColor: of('accent-soft'),
    activeTaskBorderColor: of('accent'),
    doneTaskBkgColor: of('line'),
    doneTaskBorderColor: of('control'),
    critBkgColor: of('critical-soft'),
    critBorderColor: of('critical'),
    todayLineColor: of('high'),
    taskTextColor: of('text'),
    taskTextLightColor: of('text'),
    taskTextDarkColor: of('text'),
    taskTextOutsideColor: of('text'),
  };
}

const external = ['person', 'system', 'container', 'component'].flatMap((part) =>
  part === 'person' ? [part] : [part, `${part}_db`, `${part}_queue`],
);

/** C4 has white text in both themes; its greys for what is external are too light for it. */
export const c4Colours: Readonly<Record<string, string>> = Object.fromEntries(
  external.map((part) => [`external_${part}_bg_color`, meanings['text-faint'][0]]),
);
