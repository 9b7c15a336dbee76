import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Field, noteId } from '../../Field.tsx'
import { useSpeech } from '../../language.ts'
import { languageName, languageTitle } from '../../language-name.ts'
import { codeFault, offeredCodes } from './language-code.ts'
import { useLanguagesTexts } from './texts.ts'

interface AddLanguageProps {
  spoken: readonly string[]
  onAdd: (code: string) => void
  onLeave: () => void
}

/** Another language for the questionnaire: one of those offered, or any other by its code. */
export function AddLanguage({ spoken, onAdd, onLeave }: AddLanguageProps) {
  const { language } = useSpeech()
  const words = useLanguagesTexts()
  const [code, setCode] = useState('')
  const [isTried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const typed = code.trim()
  const fault = codeFault(typed, spoken)
  const said = fault === 'taken' ? words.addTaken(languageName(typed, language)) : words.addFault
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (fault === null) onAdd(typed)
    else field.current?.focus()
  }
  return (
    <form class="panel language-add" onSubmit={save} noValidate>
      <Field
        id="language-code"
        label={words.addField}
        help={words.addHelp}
        fault={isTried && fault ? said : null}
      >
        <input
          id="language-code"
          ref={field}
          list="language-codes"
          autocomplete="off"
          spellcheck={false}
          maxLength={8}
          value={code}
          aria-describedby={noteId('language-code')}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </Field>
      <datalist id="language-codes">
        {offeredCodes
          .filter((one) => !spoken.includes(one))
          .map((one) => (
            <option key={one} value={one}>
              {languageTitle(one, language)}
            </option>
          ))}
      </datalist>
      <div class="panel-actions">
        <button type="submit" class="button button-main">
          {words.addSave}
        </button>
        <button type="button" class="button button-quiet" onClick={onLeave}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}
