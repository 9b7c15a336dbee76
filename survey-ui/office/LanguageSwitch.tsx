import { type Language, languages, useSpeech } from './language.ts'

const names: Record<Language, { short: string; full: string }> = {
  vi: { short: 'VI', full: 'Tiếng Việt' },
  en: { short: 'EN', full: 'English' },
}

/** Chooses the language of the page; each is named in itself. */
export function LanguageSwitch({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { language, texts } = useSpeech()
  return (
    <fieldset class="language-switch">
      <legend class="unseen">{texts.language}</legend>
      {languages.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          aria-pressed={choice === language}
          onClick={() => onLanguage(choice)}
        >
          {names[choice].short}
          <span class="unseen"> {names[choice].full}</span>
        </button>
      ))}
    </fieldset>
  )
}
