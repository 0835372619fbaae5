export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const CHOICE = 'atlas-theme';

export function chosenTheme(): Theme {
  try {
    const stored = localStorage.getItem(CHOICE);
    return THEMES.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    localStorage.setItem(CHOICE, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
