/** The choices of theme; the first is what one has before choosing. */
export const schemes = [
  { value: 'auto', label: 'As the system', icon: 'system' },
  { value: 'light', label: 'Light', icon: 'light' },
  { value: 'dark', label: 'Dark', icon: 'dark' },
] as const;
