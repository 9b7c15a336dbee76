import type { ImportKind } from '#contract/import.ts'
import { DayField } from '../../DayField.tsx'
import { Field, noteId } from '../../Field.tsx'
import { usePrepareTexts } from '../texts.ts'
import type { ImportChoices } from './client.ts'

type Choices = Partial<ImportChoices>

/** Tables that say where their rows were taken from. */
const sourced: readonly ImportKind[] = ['volumes', 'margins', 'dossiers', 'official-indices']
const isSourced = (kind: ImportKind) => sourced.includes(kind)

/** What a table may need to be told besides its rows. @param today YYYY-MM-DD */
export function choicesFor(kind: ImportKind, today: string): Choices {
  // Units that are there already had a beginning before anything is measured.
  if (kind === 'units') return { validFrom: `${Number(today.slice(0, 4)) - 1}-01-01` }
  return isSourced(kind) ? { source: '', sourceDate: '' } : {}
}

interface ChoiceFieldsProps {
  kind: ImportKind
  choices: Choices
  onChange: (choices: Choices) => void
}

/** What speaks for rows that do not say it themselves. */
export function ChoiceFields({ kind, choices, onChange }: ChoiceFieldsProps) {
  const words = usePrepareTexts().import
  if (kind === 'units') {
    return (
      <DayField
        id="import-from"
        label={words.validFrom}
        value={choices.validFrom ?? ''}
        onDay={(validFrom) => onChange({ validFrom })}
      />
    )
  }
  if (!isSourced(kind)) return null
  return (
    <div class="field-grid import-source">
      <Field id="import-source" label={words.source} help={words.sourceHelp}>
        <input
          id="import-source"
          maxLength={300}
          value={choices.source ?? ''}
          aria-describedby={noteId('import-source')}
          onInput={(event) => onChange({ ...choices, source: event.currentTarget.value })}
        />
      </Field>
      <DayField
        id="import-source-date"
        label={words.sourceDate}
        value={choices.sourceDate ?? ''}
        onDay={(sourceDate) => onChange({ ...choices, sourceDate })}
      />
    </div>
  )
}
