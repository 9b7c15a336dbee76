export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Light or dark: what the person chose, or else what the system shows. */
export interface ThemeService {
  /** What was chosen here before; null for nothing. */
  readChoice: () => Theme | null
  /** Null forgets the choice. */
  keepChoice: (choice: Theme | null) => void
  readSystem: () => Theme
  /** Calls back when the system changes. @returns how to stop */
  onSystemChange: (listener: () => void) => () => void
  /** Gives the page the colours of a theme. */
  show: (theme: Theme) => void
}

/** The choice to keep when a theme is asked for: one that the system shows anyway goes on following it. */
export function choiceFor(asked: Theme, system: Theme): Theme | null {
  return asked === system ? null : asked
}

const themeKey = 'office-theme'

/** The theme of a real browser. */
export function browserTheme(): ThemeService {
  const isDark = matchMedia('(prefers-color-scheme: dark)')
  return {
    readChoice: () => {
      // Storage can be forbidden; the system decides then.
      try {
        const kept = localStorage.getItem(themeKey)
        return themes.find((theme) => theme === kept) ?? null
      } catch {
        return null
      }
    },
    keepChoice: (choice) => {
      try {
        if (choice === null) localStorage.removeItem(themeKey)
        else localStorage.setItem(themeKey, choice)
      } catch {
        // Then it lasts as long as the page.
      }
    },
    readSystem: () => (isDark.matches ? 'dark' : 'light'),
    onSystemChange: (listener) => {
      isDark.addEventListener('change', listener)
      return () => isDark.removeEventListener('change', listener)
    },
    show: (theme) => {
      document.documentElement.dataset.theme = theme
    },
  }
}
