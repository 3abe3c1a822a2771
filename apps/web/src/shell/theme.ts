export type Theme = 'system' | 'light' | 'dark';
export type Density = 'compact' | 'regular' | 'relaxed';
const THEME = 'millrace.theme';
const DENSITY = 'millrace.density';

/** The theme chosen in this browser. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(THEME);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** How close rows stand in this browser. */
export function chosenDensity(): Density {
  const kept = localStorage.getItem(DENSITY);
  return kept === 'compact' || kept === 'relaxed' ? kept : 'regular';
}

/** Keeps a theme, or takes the kept one, and shows it. */
export function applyTheme(theme: Theme = chosenTheme()): void {
  keep(THEME, 'theme', theme === 'system' ? null : theme);
}

/** Keeps a density, or takes the kept one, and shows it. */
export function applyDensity(density: Density = chosenDensity()): void {
  keep(DENSITY, 'density', density === 'regular' ? null : density);
}

function keep(name: string, attribute: string, value: string | null): void {
  if (value === null) {
    localStorage.removeItem(name);
    delete document.documentElement.dataset[attribute];
  } else {
    localStorage.setItem(name, value);
    document.documentElement.dataset[attribute] = value;
  }
}
