// Sets the theme before the first paint. A file of its own: the policy allows no inline script.
// The key is `themeKey` of src/theme.ts.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('stackstage.theme');
  } catch {
    // Storage is switched off: the system's theme it is.
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
