import { useState } from 'preact/hooks'
import { type CodePolicy, codePolicies } from '#contract/collector.ts'
import type { OfficeClient } from '../client.ts'
import { DayField } from '../DayField.tsx'
import { isDayWrong } from '../day-text.ts'
import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'
import { useRemote } from '../use-remote.ts'
import { linkClient } from './client.ts'
import { noSubject, type Subject, SubjectFields } from './SubjectFields.tsx'

/** What a new place may have beside its name and surveys. */
export interface PlaceChoice {
  subject: Subject
  /** Empty without end. */
  expiresOn: string
  codes: CodePolicy
}

export const plainPlace: PlaceChoice = { subject: noSubject, expiresOn: '', codes: 'none' }

/** The choice as the server takes it. */
export function placeBody({ subject, expiresOn, codes }: PlaceChoice) {
  const { servicePoint, field, procedure } = subject
  return {
    servicePoint: servicePoint || null,
    field: field || null,
    procedure: procedure || null,
    expiresOn: expiresOn || null,
    codes,
  }
}

interface PlaceOptionsProps {
  client: OfficeClient
  kind: 'link' | 'tablet'
  unitId: number
  today: string
  choice: PlaceChoice
  onChange: (choice: PlaceChoice) => void
}

/** What a place is about and, for links, how long they last and whether they ask for codes. */
export function PlaceOptions({ client, kind, unitId, today, choice, onChange }: PlaceOptionsProps) {
  const { texts } = useSpeech()
  const words = texts.links
  const [links] = useState(() => linkClient(client))
  const subjects = useRemote(`subjects ${unitId}`, () => links.listSubjects(unitId))
  const isPast = isDayWrong(choice.expiresOn, today)
  return (
    <>
      {subjects.value && (
        <SubjectFields
          subjects={subjects.value}
          subject={choice.subject}
          onChange={(subject) => onChange({ ...choice, subject })}
        />
      )}
      <div class="field-pair">
        {kind === 'link' && (
          <DayField
            id="place-expires"
            label={words.expiresOn}
            value={choice.expiresOn}
            onDay={(expiresOn) => onChange({ ...choice, expiresOn })}
            fault={isPast ? words.expiresOnFault : null}
          />
        )}
        <Field id="place-codes" label={words.policy.label}>
          <select
            id="place-codes"
            value={choice.codes}
            aria-describedby={noteId('place-codes')}
            onChange={({ currentTarget }) =>
              onChange({
                ...choice,
                codes: codePolicies.find((known) => known === currentTarget.value) ?? 'none',
              })
            }
          >
            {codePolicies.map((policy) => (
              <option key={policy} value={policy}>
                {words.policy[policy]}
              </option>
            ))}
          </select>
        </Field>
      </div>
    </>
  )
}
