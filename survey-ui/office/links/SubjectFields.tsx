import type { Named, Subjects } from '#contract/link.ts'
import { useSpeech } from '../language.ts'

/** What a new place is about: codes, empty where it is about nothing in particular. */
export interface Subject {
  servicePoint: string
  field: string
  procedure: string
}

export const noSubject: Subject = { servicePoint: '', field: '', procedure: '' }

interface SubjectFieldsProps {
  subjects: Subjects
  subject: Subject
  onChange: (subject: Subject) => void
}

/** Chooses the service point, field and procedure of a place. */
export function SubjectFields({ subjects, subject, onChange }: SubjectFieldsProps) {
  const { texts } = useSpeech()
  const words = texts.links.subject
  const { servicePoints, fields } = subjects
  const procedures = subjects.procedures.filter(({ field }) => field === subject.field)
  if (servicePoints.length === 0 && fields.length === 0) return null
  return (
    <fieldset class="choices">
      <legend>{words.legend}</legend>
      <div class="subject-fields">
        {servicePoints.length > 0 && (
          <Choice
            id="subject-point"
            label={words.servicePoint}
            list={servicePoints}
            chosen={subject.servicePoint}
            onChoose={(servicePoint) => onChange({ ...subject, servicePoint })}
          />
        )}
        {fields.length > 0 && (
          <>
            <Choice
              id="subject-field"
              label={words.field}
              list={fields}
              chosen={subject.field}
              onChoose={(field) => onChange({ ...subject, field, procedure: '' })}
            />
            <Choice
              id="subject-procedure"
              label={words.procedure}
              list={procedures}
              chosen={subject.procedure}
              empty={subject.field === '' ? words.fieldFirst : words.none}
              onChoose={(procedure) => onChange({ ...subject, procedure })}
            />
          </>
        )}
      </div>
    </fieldset>
  )
}

interface ChoiceProps {
  id: string
  label: string
  list: readonly Named[]
  chosen: string
  empty?: string
  onChoose: (code: string) => void
}

function Choice({ id, label, list, chosen, empty, onChoose }: ChoiceProps) {
  const { language, texts } = useSpeech()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        disabled={list.length === 0}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{empty ?? texts.links.subject.none}</option>
        {list.map(({ code, name, nameEn }) => (
          <option key={code} value={code}>
            {language === 'en' ? (nameEn ?? name) : name}
          </option>
        ))}
      </select>
    </div>
  )
}
