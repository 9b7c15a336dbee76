import { count } from '#charts/format.ts'
import { useSpeech } from '../../language.ts'
import { languageTitle } from '../../language-name.ts'
import { countMissing, type TextPart } from './text-rows.ts'
import { useLanguagesTexts } from './texts.ts'

interface LanguageBarProps {
  parts: readonly TextPart[]
  /** Languages beside Vietnamese. */
  others: readonly string[]
  chosen: string
  onChoose: (language: string) => void
}

/** Which language is translated into, each with what it lacks. */
export function LanguageBar({ parts, others, chosen, onChoose }: LanguageBarProps) {
  const { language } = useSpeech()
  const words = useLanguagesTexts()
  return (
    <fieldset class="language-bar">
      <legend>{words.translateInto}</legend>
      <div>
        {others.map((code) => {
          const { missing } = countMissing(parts, code)
          return (
            <label key={code}>
              <input
                type="radio"
                name="translate-into"
                checked={code === chosen}
                onChange={() => onChoose(code)}
              />
              <span>
                {languageTitle(code, language)}{' '}
                <span class="muted">({words.missingCount(count(missing, language))})</span>
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
