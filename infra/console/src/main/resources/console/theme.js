/** Keeps the page's colors those that the person's system has; paper is light. */
export function followColorScheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const set = (isDark) => {
    document.documentElement.dataset.bsTheme = isDark ? 'dark' : 'light';
  };
  set(dark.matches);
  dark.addEventListener('change', () => set(dark.matches));
  addEventListener('beforeprint', () => set(false));
  addEventListener('afterprint', () => set(dark.matches));
}
