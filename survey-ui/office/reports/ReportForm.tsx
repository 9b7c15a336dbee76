import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { ReportRecord } from '#contract/publication.ts'
import type { Fault, Outcome } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { PanelActions } from '../PanelActions.tsx'
import type { ReportContent, ReportsClient } from './client.ts'
import { DetailsFields } from './DetailsFields.tsx'
import { ReportFault } from './ReportFault.tsx'
import { contentOf, type ReportDraft } from './report-draft.ts'
import { ScopeFields } from './ScopeFields.tsx'
import { ToldFields } from './ToldFields.tsx'
import { useReportsTexts } from './texts.ts'

interface ReportFormProps {
  title: string
  lead?: string
  submit: string
  start: ReportDraft
  /** Edition of a report that was begun; null for a new one. */
  edition: number | null
  client: ReportsClient
  units: readonly UnitSummary[]
  /** The current month, YYYY-MM. */
  month: string
  save: (content: ReportContent) => Promise<Outcome<ReportRecord>>
  onSaved: (report: ReportRecord) => void
  onLeave: () => void
}

/** What a report is about, how it is signed and what it tells of. What was typed stays until it is saved. */
export function ReportForm(props: ReportFormProps) {
  const { title, lead, submit, start, edition, client, units, month, save, onSaved, onLeave } = props
  const { form: words } = useReportsTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  const [draft, setDraft] = useState(start)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => heading.current?.focus(), [])
  const send = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const content = contentOf(draft)
    if (!content) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    const outcome = await save(content)
    setBusy(false)
    if (outcome.ok) onSaved(outcome.value)
    else setFault(outcome.fault)
  }
  const change = (part: Partial<ReportDraft>) => setDraft({ ...draft, ...part })
  return (
    <form class="panel report-form" onSubmit={send} noValidate aria-labelledby="report-form-title">
      <div>
        <h1 id="report-form-title" class="report-form-title" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {lead && <p class="muted">{lead}</p>}
      </div>
      <ScopeFields
        scope={draft.scope}
        units={units}
        month={month}
        client={client}
        isTried={isTried}
        edition={edition}
        onChange={(scope) => change({ scope })}
      />
      <DetailsFields draft={draft} onChange={change} />
      <ToldFields draft={draft} client={client} onChange={change} />
      {fault && <ReportFault fault={fault} />}
      <PanelActions submit={submit} busy={words.busy} isBusy={isBusy} onCancel={onLeave} />
    </form>
  )
}
