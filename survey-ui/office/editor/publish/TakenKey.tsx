import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import { Field, noteId } from '../../Field.tsx'
import { keyFault } from '../../questionnaires/begin-choice.ts'
import { useQuestionnairesTexts } from '../../questionnaires/texts.ts'
import { suggestKey } from '../../survey-key.ts'
import type { Edit } from '../edit.ts'
import { usePublishTexts } from './texts.ts'

interface TakenKeyProps {
  /** The key that another questionnaire was published under. */
  taken: string
  edit: (edit: Edit) => void
}

/** Another key for a draft whose own was published for something else meanwhile. */
export function TakenKey({ taken, edit }: TakenKeyProps) {
  const { publish: words } = usePublishTexts()
  const { new: keyWords } = useQuestionnairesTexts()
  const [key, setKey] = useState(() => suggestKey(taken, [taken]))
  const fault = keyFault(key, new Map([[taken, null]]))
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fault === null) edit({ type: 'questionnaire_changed', change: { key } })
  }
  return (
    <form class="taken-key" onSubmit={save} noValidate>
      <Field
        id="new-key"
        label={keyWords.key}
        help={keyWords.keyHelp}
        fault={fault === 'taken' ? words.keyTaken : fault && keyWords.keyFault}
      >
        <input
          id="new-key"
          class="mono"
          maxLength={48}
          autocomplete="off"
          spellcheck={false}
          value={key}
          aria-describedby={noteId('new-key')}
          onInput={(event) => setKey(event.currentTarget.value)}
        />
      </Field>
      <button type="submit" class="button">
        {words.changeKey}
      </button>
    </form>
  )
}
