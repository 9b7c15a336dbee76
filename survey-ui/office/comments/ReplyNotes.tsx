import { useState } from 'preact/hooks'
import type { ReplyNote } from '#contract/comments.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { Theme } from '#contract/themes.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import type { Address } from '../router.ts'
import { useRemote } from '../use-remote.ts'
import type { CommentsClient } from './client.ts'
import { NoteCard } from './NoteCard.tsx'
import { NoteForm } from './NoteForm.tsx'
import { useCommentsTexts } from './texts.ts'

interface ReplyNotesProps {
  client: CommentsClient
  address: Address
  themes: readonly Theme[]
  unit: UnitSummary
  units: readonly UnitSummary[]
  month: string
  isEditable: boolean
}

/** What the unit and those below it did about what people said. */
export function ReplyNotes(props: ReplyNotesProps) {
  const { client, themes, unit, units, isEditable } = props
  const words = useCommentsTexts()
  const notes = useRemote(`notes ${unit.unitId}`, () => client.listNotes(unit.unitId))
  const [isWriting, setWriting] = useState(false)
  const [said, setSaid] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const withdraw = async (note: ReplyNote) => {
    const outcome = await client.withdrawNote(note)
    setFault(outcome.ok ? null : outcome.fault)
    if (outcome.ok) setSaid(words.notes.gone)
    notes.reload()
  }
  return (
    <section class="figure" aria-labelledby="notes-title">
      <header class="figure-head">
        <h2 id="notes-title">{words.notes.title}</h2>
        <p class="figure-note">{words.notes.note}</p>
      </header>
      <p class="notes-said" role="status">
        {said}
      </p>
      {fault && <FaultNotice fault={fault} />}
      {isEditable && !isWriting && themes.length > 0 && (
        <div class="figure-tools">
          <button type="button" class="button" onClick={() => setWriting(true)}>
            {words.notes.write}
          </button>
        </div>
      )}
      {isWriting && (
        <NoteForm
          {...props}
          onLeave={() => setWriting(false)}
          onSaved={() => {
            setWriting(false)
            setSaid(words.notes.saved)
            notes.reload()
          }}
        />
      )}
      {notes.value === null &&
        (notes.fault ? <FaultNotice fault={notes.fault} onRetry={notes.reload} /> : <Loading />)}
      {notes.value?.length === 0 && !isWriting && (
        <div class="empty">
          <p>
            <strong>{words.notes.none}</strong>
          </p>
          <p>{words.notes.noneLead}</p>
        </div>
      )}
      <ul class="reply-notes">
        {notes.value?.map((note) => (
          <NoteCard
            key={note.noteId}
            note={note}
            themes={themes}
            units={units}
            onWithdraw={isEditable ? () => withdraw(note) : null}
          />
        ))}
      </ul>
    </section>
  )
}
