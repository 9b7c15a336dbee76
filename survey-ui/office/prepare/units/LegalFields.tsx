import { DayField } from '../../DayField.tsx'
import { isDay } from '../../day-text.ts'
import { Field, noteId } from '../../Field.tsx'
import { usePrepareTexts } from '../texts.ts'

/** From when, and by what decision. */
export interface Decision {
  /** YYYY-MM-DD, or as it was typed. */
  day: string
  legalBasis: string
}

/** Whether a decision is whole. */
export function isDecided({ day, legalBasis }: Decision): boolean {
  return isDay(day) && legalBasis.trim() !== ''
}

interface LegalFieldsProps {
  decision: Decision
  isTried: boolean
  onChange: (decision: Decision) => void
}

/** The day and legal basis of what happens to a unit. */
export function LegalFields({ decision, isTried, onChange }: LegalFieldsProps) {
  const words = usePrepareTexts().units
  const { day, legalBasis } = decision
  return (
    <div class="field-grid legal-fields">
      <DayField
        id="decision-day"
        label={words.endDay}
        value={day}
        onDay={(next) => onChange({ ...decision, day: next })}
        fault={isTried && !isDay(day) ? words.missing : null}
      />
      <Field
        id="decision-basis"
        label={words.legalBasis}
        help={words.legalBasisHelp}
        fault={isTried && legalBasis.trim() === '' ? words.missing : null}
      >
        <input
          id="decision-basis"
          maxLength={300}
          value={legalBasis}
          aria-describedby={noteId('decision-basis')}
          onInput={(event) => onChange({ ...decision, legalBasis: event.currentTarget.value })}
        />
      </Field>
    </div>
  )
}
