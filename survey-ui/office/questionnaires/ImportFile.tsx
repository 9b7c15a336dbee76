import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { DraftSummary, QuestionnaireSummary } from '#contract/drafts.ts'
import type { Imported } from '#contract/exchange.ts'
import { Field, noteId } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { PanelActions } from '../PanelActions.tsx'
import { suggestKey } from '../survey-key.ts'
import { keyFault, takenKeys } from './begin-choice.ts'
import type { QuestionnairesClient } from './client.ts'
import { ImportDone } from './ImportDone.tsx'
import { ImportFaults } from './ImportFaults.tsx'
import { KeyField } from './KeyField.tsx'
import { type ReadFile, readExchange } from './read-file.ts'
import { useQuestionnairesTexts } from './texts.ts'

interface ImportFileProps {
  client: QuestionnairesClient
  published: readonly QuestionnaireSummary[]
  drafts: readonly DraftSummary[]
  onOpen: (draftId: string) => void
  onLeave: () => void
}

/** Begins a draft from a file of this or another office, and says line by line what could not come along. */
export function ImportFile({ client, published, drafts, onOpen, onLeave }: ImportFileProps) {
  const { import: words, busy } = useQuestionnairesTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  const [read, setRead] = useState<ReadFile | null>(null)
  const [key, setKey] = useState('')
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const [imported, setImported] = useState<Imported | null>(null)
  useEffect(() => heading.current?.focus(), [])
  const taken = takenKeys(published, drafts)
  const isRead = read?.kind === 'read'
  if (imported)
    return (
      <ImportDone
        imported={imported}
        title={isRead ? read.title || key : key}
        onOpen={onOpen}
        onLeave={onLeave}
      />
    )
  const choose = async (file: Blob | undefined) => {
    setFault(null)
    const next = file ? await readExchange(file) : null
    setRead(next)
    if (next?.kind === 'read') setKey(suggestKey(next.key || next.title, [...taken.keys()]))
  }
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setTried(true)
    if (!isRead || keyFault(key, taken) !== null) return focusFirstFault(form)
    if (isBusy) return
    setBusy(true)
    const outcome = await client.import(key, read.file)
    setBusy(false)
    if (outcome.ok) setImported(outcome.value)
    else setFault(outcome.fault)
  }
  const said = {
    not_json: words.notJson,
    too_large: words.tooLarge,
    read: null,
    none: isTried ? words.fileFault : null,
  }[read?.kind ?? 'none']
  return (
    <form class="panel" onSubmit={save} noValidate aria-labelledby="import-title">
      <div>
        <h2 id="import-title" tabIndex={-1} ref={heading}>
          {words.title}
        </h2>
        <p class="muted">{words.lead}</p>
      </div>
      <Field id="import-file" label={words.file} help={words.fileHelp} fault={said}>
        <input
          id="import-file"
          type="file"
          accept=".json,application/json"
          aria-describedby={noteId('import-file')}
          aria-invalid={said !== null}
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </Field>
      {isRead && <KeyField id="import-key" value={key} taken={taken} isTried={isTried} onType={setKey} />}
      {fault && <ImportFaults fault={fault} />}
      <PanelActions submit={words.save} busy={busy} isBusy={isBusy} onCancel={onLeave} />
    </form>
  )
}
