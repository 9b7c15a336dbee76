import { useSpeech } from './language.ts'
import { useTheme } from './use-theme.ts'

/** Turns the dark colours on and off. */
export function ThemeSwitch() {
  const { texts } = useSpeech()
  const { theme, choose } = useTheme()
  const isDark = theme === 'dark'
  return (
    <button
      type="button"
      class="theme-switch"
      aria-pressed={isDark}
      aria-label={texts.darkTheme}
      title={texts.darkTheme}
      onClick={() => choose(isDark ? 'light' : 'dark')}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="7.5" />
        <path d="M10 2.5a7.5 7.5 0 0 1 0 15z" />
      </svg>
    </button>
  )
}
