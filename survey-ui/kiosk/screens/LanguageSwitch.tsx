import { languageName } from '#contract/languages.ts'

interface LanguageSwitchProps {
  language: string
  languages: string[]
  onLanguage: (language: string) => void
}

/** The languages by their own names; nothing where there is only one. */
export function LanguageSwitch({ language, languages, onLanguage }: LanguageSwitchProps) {
  if (languages.length < 2) return null
  return (
    <div class="languages">
      {languages.map((offered) => (
        <button
          key={offered}
          type="button"
          lang={offered}
          aria-pressed={offered === language}
          onClick={() => onLanguage(offered)}
        >
          {languageName(offered)}
        </button>
      ))}
    </div>
  )
}
