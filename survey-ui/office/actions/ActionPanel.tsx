import { dayShort } from '#charts/format.ts'
import type { UnitSummary } from '#contract/office.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import { useRemote } from '../use-remote.ts'
import { ActionForm } from './ActionForm.tsx'
import { ActionHistory } from './ActionHistory.tsx'
import { ComparisonLine } from './ComparisonLine.tsx'
import type { ActionsClient } from './client.ts'
import { EvidenceTable } from './EvidenceTable.tsx'
import { periodOf } from './period-of.ts'
import { StateTag } from './StateTag.tsx'
import { useActionsTexts } from './texts.ts'

interface ActionPanelProps {
  id: { unitId: number; actionId: string }
  client: ActionsClient
  units: readonly UnitSummary[]
  isEditable: boolean
  onLeave: () => void
  onChanged: () => void
}

/** One action: what opened it, what is done about it, whether it helped, and what became of it. */
export function ActionPanel({ id, client, units, isEditable, onLeave, onChanged }: ActionPanelProps) {
  const { language } = useSpeech()
  const words = useActionsTexts()
  const remote = useRemote(`action ${id.actionId}`, () => client.read(id))
  const { value: action, fault, reload } = remote
  const back = (
    <button type="button" class="link-button action-back" onClick={onLeave}>
      <span aria-hidden="true">‹ </span>
      {words.back}
    </button>
  )
  if (!action)
    return (
      <>
        {back}
        {fault ? <FaultNotice fault={fault} onRetry={reload} /> : <Loading />}
      </>
    )
  const unit = units.find(({ unitId }) => unitId === action.unitId)
  const by = action.origin === 'rule' ? words.byRule : words.byPerson(action.openedBy)
  return (
    <>
      {back}
      <div class="page-head">
        <p class="muted">
          {unit && unitName(unit, language)} · {by}, {words.openedOn(dayShort(action.openedOn))}
        </p>
        <h1>{action.title[language] ?? action.title.vi}</h1>
        <StateTag action={action} />
      </div>
      <section class="figure" aria-labelledby="evidence-title">
        <h2 id="evidence-title">{words.evidence.title}</h2>
        {action.evidence ? (
          <EvidenceTable evidence={action.evidence} later={action.comparison?.figure ?? null} />
        ) : (
          <p>{words.evidence.manual}</p>
        )}
      </section>
      {action.evidence && (
        <section class="figure" aria-labelledby="comparison-title">
          <h2 id="comparison-title">{words.comparison.title}</h2>
          {action.comparison ? (
            <>
              <ComparisonLine comparison={action.comparison} />
              <p class="muted">{periodOf(action.comparison.figure, language)}</p>
            </>
          ) : (
            <p>{words.comparison.none}</p>
          )}
        </section>
      )}
      <ActionForm
        action={action}
        client={client}
        isEditable={isEditable}
        onReload={reload}
        onSaved={() => {
          reload()
          onChanged()
        }}
      />
      <ActionHistory steps={action.steps} />
    </>
  )
}
