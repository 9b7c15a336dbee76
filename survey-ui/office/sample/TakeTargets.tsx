import { useEffect, useRef, useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { SurveySummary } from '#contract/office.ts'
import { type Fault, faultText } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import type { SampleClient } from './client.ts'
import { type PlanRow, targetChanges } from './plan-rows.ts'
import { useSampleTexts } from './texts.ts'

interface TakeTargetsProps {
  survey: SurveySummary
  rows: readonly PlanRow[]
  client: SampleClient
  onKeep: () => void
  /** @param units how many targets were saved */
  onTaken: (units: number) => void
}

/** Shows what would change before a plan becomes the targets of a survey. */
export function TakeTargets({ survey, rows, client, onKeep, onTaken }: TakeTargetsProps) {
  const { language, texts } = useSpeech()
  const words = useSampleTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const changes = targetChanges(rows)
  const raised = changes.filter(({ before, target }) => before !== null && (target ?? 0) > before)
  const fresh = changes.filter(({ before }) => before === null)
  const number = (value: number) => count(value, language)
  const take = async () => {
    if (isBusy) return
    setBusy(true)
    const outcome = await client.setTargets(survey.key, changes)
    setBusy(false)
    if (outcome.ok) onTaken(changes.length)
    else setFault(outcome.fault)
  }
  return (
    <dialog
      ref={dialog}
      class="dialog dialog-plain plan-dialog"
      aria-labelledby="take-title"
      onClose={onKeep}
    >
      <h2 id="take-title">
        {words.takeTitle(language === 'en' ? (survey.titleEn ?? survey.title) : survey.title)}
      </h2>
      <p>
        {words.takeCounts(
          number(fresh.length),
          number(raised.length),
          number(changes.length - fresh.length - raised.length),
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="plan-preview" tabIndex={0} aria-labelledby="take-title">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{words.columnUnit}</th>
              {[words.takeNow, words.takeNext, words.takeChange].map((head) => (
                <th key={head} scope="col" class="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ unitId, before, target }) => {
              const row = rows.find((known) => known.unitId === unitId)
              return (
                <tr key={unitId}>
                  <th scope="row">{row ? unitName(row.unit, language) : unitId}</th>
                  <td class="number">{count(before, language)}</td>
                  <td class="number strong">{count(target, language)}</td>
                  <td class="number">
                    {before === null ? words.takeNew : signed((target ?? 0) - before, number)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {fault && (
        <p class="notice notice-fault" role="alert">
          {words.faults[fault.code] ?? faultText(fault, texts)}
        </p>
      )}
      <div class="panel-actions">
        <button type="button" class="button button-main" aria-disabled={isBusy} onClick={take}>
          {isBusy ? words.takeBusy : words.takeConfirm(number(changes.length))}
        </button>
        <button type="button" class="button" autofocus onClick={onKeep}>
          {words.takeCancel}
        </button>
      </div>
    </dialog>
  )
}

function signed(change: number, number: (value: number) => string): string {
  return change > 0 ? `+${number(change)}` : number(change)
}
