import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { ReportMove, ReportRecord } from '#contract/publication.ts'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import type { ReportsClient } from './client.ts'
import { EditionDialog } from './EditionDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { useReportsTexts } from './texts.ts'

interface MovesSectionProps {
  report: ReportRecord
  client: ReportsClient
  units: readonly UnitSummary[]
  onEdit: () => void
  onMoved: () => void
  onOpen: (reportId: string) => void
}

/** What leads on comes first and is the one strong button. */
const leading: readonly ReportMove[] = ['submit', 'approve', 'publish']

/** What may be done with a report now, and what still keeps it from going on. */
export function MovesSection({ report, client, units, onEdit, onMoved, onOpen }: MovesSectionProps) {
  const words = useReportsTexts()
  const [asked, setAsked] = useState<ReportMove | 'edition' | null>(null)
  const { language } = useSpeech()
  const { moves, missing, tooNear, keptBack, isEditable, isAuthor, state } = report
  const namesOf = (codes: readonly string[]) =>
    units.filter(({ code }) => codes.includes(code)).map((unit) => unitName(unit, language))
  const near = namesOf(tooNear)
  const mayCorrect = state === 'published' && report.isNewest && report.mayCorrect
  const strong = moves.filter((move) => leading.includes(move))
  const button = (move: ReportMove) => (
    <button
      key={move}
      type="button"
      class={leading.includes(move) ? 'button button-main' : 'button'}
      disabled={leading.includes(move) && missing.length > 0}
      onClick={() => setAsked(move)}
    >
      {words.moves[move].action}
    </button>
  )
  return (
    <section class="report-part report-moves">
      {isEditable && missing.length > 0 && (
        <div class="notice">
          <p>{words.one.missing}</p>
          <ul class="report-missing">
            {missing.map((one) => (
              <li key={one}>
                {words.one.missings[one]}
                {one === 'distance' && near.length > 0 && words.one.tooNear(near)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {state !== 'draft' && missing.length > 0 && (
        <p class="notice">
          {words.one.nearSince}
          {near.length > 0 && words.one.tooNear(near)}
        </p>
      )}
      {keptBack.figures > 0 && (
        <p class="notice">{words.one.keptBack(count(keptBack.figures, language), namesOf(keptBack.units))}</p>
      )}
      {state === 'checked' && isAuthor && <p class="notice">{words.one.ownReport}</p>}
      <div class="panel-actions">
        {strong.map(button)}
        {isEditable && (
          <button type="button" class="button" onClick={onEdit}>
            {words.one.edit}
          </button>
        )}
        {moves.filter((move) => !leading.includes(move)).map(button)}
        {mayCorrect && (
          <button type="button" class="button" onClick={() => setAsked('edition')}>
            {words.newEdition.action}
          </button>
        )}
      </div>
      {asked === 'edition' && (
        <EditionDialog report={report} client={client} onKeep={() => setAsked(null)} onBegun={onOpen} />
      )}
      {asked !== null && asked !== 'edition' && (
        <MoveDialog
          report={report}
          move={asked}
          units={units}
          client={client}
          onKeep={() => setAsked(null)}
          onMoved={() => {
            setAsked(null)
            onMoved()
          }}
        />
      )}
    </section>
  )
}
