import { useSpeech } from '../language.ts'
import { languageTitle } from '../language-name.ts'
import { useEditorTexts } from './texts.ts'

interface ContentLanguageProps {
  languages: readonly string[]
  language: string
  onLanguage: (language: string) => void
}

/** Which of its languages the questionnaire is being written in. */
export function ContentLanguage({ languages, language, onLanguage }: ContentLanguageProps) {
  const words = useEditorTexts()
  const { language: spoken } = useSpeech()
  if (languages.length < 2) return null
  return (
    <label class="editor-language">
      <span>{words.writtenIn}</span>
      <select value={language} onChange={(event) => onLanguage(event.currentTarget.value)}>
        {languages.map((one) => (
          <option key={one} value={one}>
            {languageTitle(one, spoken)}
          </option>
        ))}
      </select>
    </label>
  )
}
