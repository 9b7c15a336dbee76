import type { TargetedEvent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { DayField } from '../DayField.tsx'
import { readDay } from '../day-text.ts'
import { Field, noteId } from '../Field.tsx'
import { actsLike } from './act-words.ts'
import { type AuditChoices, fieldsOf, nothingChosen } from './choices.ts'
import { useAuditTexts } from './texts.ts'

interface AuditFiltersProps {
  /** Every act that the log holds. */
  known: readonly string[]
  /** What the address chooses. */
  chosen: AuditChoices
  onSearch: (choices: AuditChoices) => void
}

/** Who, what, about what, when. */
export function AuditFilters({ known, chosen, onSearch }: AuditFiltersProps) {
  const words = useAuditTexts()
  const [typed, setTyped] = useState(fieldsOf(chosen))
  // Going back, or a link, brings other choices than were typed here.
  const asked = JSON.stringify(fieldsOf(chosen))
  useEffect(() => setTyped(JSON.parse(asked)), [asked])
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const isNone = actsLike(typed.act, known, words)?.length === 0
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    const days = [typed.firstDay, typed.lastDay]
    const isReadable = days.every((day) => day === '' || readDay(day) !== null)
    if (isNone || !isReadable) return
    const filled = Object.entries(typed).flatMap(([name, value]) =>
      value.trim() === '' ? [] : [[name, value.trim()]],
    )
    onSearch(Object.fromEntries(filled))
  }
  const clear = () => {
    setTyped(nothingChosen)
    onSearch({})
  }
  const input = (id: string, key: 'actor' | 'act' | 'search', length: number) => (
    <input
      id={id}
      type="search"
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      maxLength={length}
      value={typed[key]}
      aria-describedby={noteId(id)}
      onInput={(event) => change({ [key]: event.currentTarget.value })}
    />
  )
  return (
    <form class="audit-filters" aria-label={words.filters} onSubmit={submit}>
      <Field id="audit-actor" label={words.actor}>
        {input('audit-actor', 'actor', 64)}
      </Field>
      <Field id="audit-act" label={words.act} help={words.actHelp} fault={isNone ? words.actNone : null}>
        {input('audit-act', 'act', 100)}
      </Field>
      <Field id="audit-text" label={words.text} help={words.textHelp}>
        {input('audit-text', 'search', 100)}
      </Field>
      <DayField
        id="audit-from"
        label={words.from}
        value={typed.firstDay}
        onDay={(firstDay) => change({ firstDay })}
      />
      <DayField
        id="audit-to"
        label={words.to}
        value={typed.lastDay}
        onDay={(lastDay) => change({ lastDay })}
      />
      <div class="panel-actions">
        <button type="submit" class="button button-main">
          {words.search}
        </button>
        <button type="button" class="button button-quiet" onClick={clear}>
          {words.clear}
        </button>
      </div>
    </form>
  )
}
