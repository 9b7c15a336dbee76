import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { DraftSummary, QuestionnaireSummary } from '#contract/drafts.ts'
import { Field, noteId } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { PanelActions } from '../PanelActions.tsx'
import { type BeginChoice, beginRequest, keyOf, takenKeys } from './begin-choice.ts'
import type { QuestionnairesClient, VersionName } from './client.ts'
import { FromChoice } from './FromChoice.tsx'
import { KeyField } from './KeyField.tsx'
import { QuestionnaireFault } from './QuestionnaireFault.tsx'
import { useQuestionnairesTexts } from './texts.ts'

interface NewDraftProps {
  client: QuestionnairesClient
  published: readonly QuestionnaireSummary[]
  drafts: readonly DraftSummary[]
  /** What to copy, where that was chosen before. */
  from: VersionName | null
  onOpen: (draftId: string) => void
  onLeave: () => void
}

/** Begins a questionnaire of its own: from nothing, from a template, or as a copy. */
export function NewDraft({ client, published, drafts, from, onOpen, onLeave }: NewDraftProps) {
  const { new: words, busy } = useQuestionnairesTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  const [choice, setChoice] = useState<BeginChoice>({ from, title: '', typedKey: null })
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => heading.current?.focus(), [])
  const taken = takenKeys(published, drafts)
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const request = beginRequest(choice, taken)
    if (!request) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    const outcome = await client.begin(request)
    setBusy(false)
    if (outcome.ok) onOpen(outcome.value.draftId)
    else setFault(outcome.fault)
  }
  const isNameless = isTried && choice.title.trim() === ''
  return (
    <form class="panel" onSubmit={save} noValidate aria-labelledby="new-draft-title">
      <div>
        <h2 id="new-draft-title" tabIndex={-1} ref={heading}>
          {words.title}
        </h2>
        <p class="muted">{words.lead}</p>
      </div>
      <Field
        id="draft-name"
        label={words.name}
        help={words.nameHelp}
        fault={isNameless ? words.nameFault : null}
      >
        <input
          id="draft-name"
          maxLength={300}
          value={choice.title}
          aria-describedby={noteId('draft-name')}
          aria-invalid={isNameless}
          onInput={(event) => setChoice({ ...choice, title: event.currentTarget.value })}
        />
      </Field>
      <KeyField
        id="draft-key"
        value={keyOf(choice, taken)}
        taken={taken}
        isTried={isTried && !isNameless}
        onType={(typedKey) => setChoice({ ...choice, typedKey })}
      />
      <FromChoice
        published={published}
        chosen={choice.from}
        onChoose={(next) => setChoice({ ...choice, from: next })}
      />
      {fault && <QuestionnaireFault fault={fault} />}
      <PanelActions submit={words.save} busy={busy} isBusy={isBusy} onCancel={onLeave} />
    </form>
  )
}
