/** Line icons on a 20 px grid, drawn for StackStage; one stroke width, no fill. */
const shapes = {
  analyse:
    'M10 3v9m0-9L6.5 6.5M10 3l3.5 3.5M3.5 12.5v3a1.5 1.5 0 0 0 1.5 1.5h10a1.5 1.5 0 0 0 1.5-1.5v-3',
  reports:
    'M6 2.8h5.5L15.5 7v9a1.2 1.2 0 0 1-1.2 1.2H6A1.2 1.2 0 0 1 4.8 16V4A1.2 1.2 0 0 1 6 2.8zM11.3 3v4.2h4M7.7 10.7h4.600M7.7 13.7h4.600',
  chat: 'M3.5 4.5h13v9H9L5.5 17v-3.5h-2z',
  edit: 'M4 16l.8-3.4 8.3-8.3 2.6 2.6-8.3 8.3zM11.5 6l2.6 2.6',
  compare: 'M3 4.5h5.5v11H3zM11.5 4.5H17v11h-5.5zM5 8h1.5M13.5 8H15M13.5 11H15',
  regions:
    'M10 17.2a7.2 7.2 0 1 0 0-14.400 7.2 7.2 0 0 0 0 14.400zM2.900 10h14.2M10 2.8c2.2 2.100 3.3 4.5 3.3 7.2s-1.100 5.100-3.3 7.2c-2.2-2.100-3.3-4.5-3.3-7.2S7.8 4.900 10 2.8z',
  api: 'M7 5.5 2.8 10 7 14.5M13 5.5l4.2 4.5-4.2 4.5M11.2 3.8 8.8 16.2',
  account:
    'M10 10.2a3.400 3.400 0 1 0 0-6.8 3.400 3.400 0 0 0 0 6.8zM3.600 17c.6-2.900 3-4.600 6.400-4.600s5.8 1.7 6.400 4.600',
  light:
    'M10 13.2a3.2 3.2 0 1 0 0-6.400 3.2 3.2 0 0 0 0 6.400zM10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.3 4.3l1.3 1.3M14.400 14.400l1.3 1.3M4.3 15.7l1.3-1.3M14.400 5.600l1.3-1.3',
  dark: 'M16.600 11.8A7 7 0 0 1 8.2 3.400a7 7 0 1 0 8.400 8.400z',
  system: 'M3 4h14v9.2H3zM7.5 16.5h5M10 13.2v3.3',
  keyboard:
    'M2.5 5h15v10h-15zM5.5 8h.01M8.5 8h.01M11.5 8h.01M14.5 8h.01M5.5 12h.01M8 12h4M14.5 12h.01',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4 10.5 8 14.5 16 6',
  warning: 'M10 3.2 17.5 16.5h-15zM10 8v4M10 14.3h.01',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9.3v4M10 6.600h.01',
  copy: 'M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4',
  download:
    'M10 3v9m0 0 3.5-3.5M10 12 6.5 8.5M3.5 13.5v2A1.5 1.5 0 0 0 5 17h10a1.5 1.5 0 0 0 1.5-1.5v-2',
  left: 'M12 4.5 6.5 10l5.5 5.5',
  right: 'M8 4.5 13.5 10 8 15.5',
  down: 'M4.5 8 10 13.5 15.5 8',
  up: 'M4.5 12 10 6.5l5.5 5.5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  fit: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
  file: 'M6 2.8h5.5L15.5 7v9a1.2 1.2 0 0 1-1.2 1.2H6A1.2 1.2 0 0 1 4.8 16V4A1.2 1.2 0 0 1 6 2.8zM11.3 3v4.2h4',
  folder: 'M2.8 15.2V4.8h5l1.7 2h7.7v8.400z',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.900-2.900a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.900 2.900a3 3 0 0 0 4.3 4.3l1-1',
  external: 'M8 4H4v12h12v-4M11.5 3.5h5v5M16.5 3.5 9 11',
  leave: 'M8.5 3.5h-5v13h5M12.5 6 16.5 10l-4 4M16.5 10h-9',
  trash: 'M3.5 5.5h13M8 5.5v-2h4v2M5.5 5.5l.7 11h7.600l.7-11M8.5 8.5v5M11.5 8.5v5',
  question:
    'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8.2a2.100 2.100 0 1 1 3 1.900c-.7.3-1 .8-1 1.5v.2M10 14.2h.01',
  pin: 'M3 4h14v12H3zM8 4v12M11.5 8 13.5 10l-2 2',
  arrow: 'M4 10h12M11.5 5.5 16 10l-4.5 4.5',
  sparkle: 'M10 3l1.600 5.400L17 10l-5.400 1.600L10 17l-1.600-5.400L3 10l5.400-1.600z',
} as const;

export type IconName = keyof typeof shapes;

/** An icon; it says nothing to a screen reader, so what it stands in needs a name. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
