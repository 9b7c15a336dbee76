import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import { useSpeech } from '../../language.ts'
import { languageName } from '../../language-name.ts'
import { AskOnce } from '../../questionnaires/AskOnce.tsx'
import { useLanguagesTexts } from './texts.ts'

interface RemoveLanguageProps {
  language: string
  /** Texts that are there in it. */
  translated: number
  onRemove: () => void
}

/** Takes a language out; its texts stay, so that nothing is lost by a wrong click. */
export function RemoveLanguage({ language: code, translated, onRemove }: RemoveLanguageProps) {
  const { language } = useSpeech()
  const words = useLanguagesTexts()
  const [isAsked, setAsked] = useState(false)
  const name = languageName(code, language)
  return (
    <>
      <button type="button" class="button button-quiet" onClick={() => setAsked(true)}>
        {words.remove(name)}
      </button>
      {isAsked && (
        <AskOnce
          question={words.removeQuestion(name)}
          confirm={words.remove(name)}
          isDangerous
          act={async () => ({ ok: true, value: null })}
          onKeep={() => setAsked(false)}
          onDone={() => {
            setAsked(false)
            onRemove()
          }}
        >
          <p>{words.removeMeaning(count(translated, language))}</p>
        </AskOnce>
      )}
    </>
  )
}
