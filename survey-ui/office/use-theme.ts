import { createContext } from 'preact'
import { useContext, useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { choiceFor, type Theme, type ThemeService } from './theme.ts'

/** The theme that is shown, and how to ask for another. */
export interface ThemeChoice {
  theme: Theme
  choose: (theme: Theme) => void
}

export const ThemeContext = createContext<ThemeChoice>({ theme: 'light', choose: () => {} })

export function useTheme(): ThemeChoice {
  return useContext(ThemeContext)
}

/** Follows the system until somebody chooses, and keeps the choice. */
export function useThemeChoice(service: ThemeService): ThemeChoice {
  const [choice, setChoice] = useState(service.readChoice)
  const [system, setSystem] = useState(service.readSystem)
  useEffect(() => service.onSystemChange(() => setSystem(service.readSystem())), [service])
  const theme = choice ?? system
  // Before anything is painted: otherwise the page would flash.
  useLayoutEffect(() => service.show(theme), [service, theme])
  const choose = (asked: Theme) => {
    const kept = choiceFor(asked, system)
    service.keepChoice(kept)
    setChoice(kept)
  }
  return { theme, choose }
}
