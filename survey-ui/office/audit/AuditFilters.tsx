import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import { DayField } from '../DayField.tsx'
import { readDay } from '../day-text.ts'
import { Field, noteId } from '../Field.tsx'
import { actsLike } from './act-words.ts'
import { type AuditSearch, everything } from './client.ts'
import { useAuditTexts } from './texts.ts'

interface AuditFiltersProps {
  /** Every act that the log holds. */
  known: readonly string[]
  onSearch: (search: AuditSearch) => void
}

/** Who, what, about what, when. */
export function AuditFilters({ known, onSearch }: AuditFiltersProps) {
  const words = useAuditTexts()
  const [typed, setTyped] = useState({ ...everything, act: '' })
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const acts = actsLike(typed.act, known, words)
  const isNone = acts?.length === 0
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { actor, text, from, to } = typed
    const isReadable = [from, to].every((day) => day === '' || readDay(day) !== null)
    if (!isNone && isReadable) onSearch({ actor: actor.trim(), acts, text: text.trim(), from, to })
  }
  const clear = () => {
    setTyped({ ...everything, act: '' })
    onSearch(everything)
  }
  const input = (id: string, key: 'actor' | 'act' | 'text', length: number) => (
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
        {input('audit-text', 'text', 100)}
      </Field>
      <DayField id="audit-from" label={words.from} value={typed.from} onDay={(from) => change({ from })} />
      <DayField id="audit-to" label={words.to} value={typed.to} onDay={(to) => change({ to })} />
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
