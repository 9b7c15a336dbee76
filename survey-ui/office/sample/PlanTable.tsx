import type { ComponentChildren } from 'preact'
import { count } from '#charts/format.ts'
import type { SamplePlan } from '#contract/sample-plan.ts'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import type { PlanChoices } from './choices.ts'
import { PopulationField } from './PopulationField.tsx'
import type { PlanRow } from './plan-rows.ts'
import { marginText } from './plan-words.ts'
import { stepBetweenRows } from './row-keys.ts'
import { useSampleTexts } from './texts.ts'

interface PlanTableProps {
  rows: readonly PlanRow[]
  /** Null while there is none. */
  plan: SamplePlan | null
  edited: PlanChoices['edited']
  onPopulation: (unitId: number, population: number | null) => void
}

/** Each unit with its population, what it is to gather and hand out, and what that gives. */
export function PlanTable({ rows, plan, edited, onPopulation }: PlanTableProps) {
  const { language } = useSpeech()
  const words = useSampleTexts()
  const heads = [
    words.columnPopulation,
    words.columnTarget,
    words.columnResponses,
    words.columnForms,
    words.columnMargin,
  ]
  return (
    <div class="unit-scroll plan-scroll">
      <table class="figures unit-table plan-table" onKeyDown={stepBetweenRows}>
        <caption class="unseen">{words.tableTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columnUnit}</th>
            {heads.map((head) => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { unitId, target, planned, population } = row
            const name = unitName(row.unit, language)
            const isCensus = planned !== null && planned.responses === population
            return (
              <tr key={unitId}>
                <th scope="row">
                  {name} <span class="plan-code">{row.unit.code}</span>
                </th>
                <Cell head={words.columnPopulation}>
                  <PopulationField
                    row={row}
                    name={name}
                    isEdited={edited[unitId] !== undefined}
                    onPopulation={(value) => onPopulation(unitId, value)}
                  />
                </Cell>
                <Cell head={words.columnTarget}>{count(target, language)}</Cell>
                <Cell head={words.columnResponses} isStrong>
                  {count(planned?.responses ?? null, language)}
                </Cell>
                <Cell head={words.columnForms}>{count(planned?.forms ?? null, language)}</Cell>
                <Cell head={words.columnMargin}>
                  {isCensus ? words.census : marginText(planned?.marginOfError ?? null, language)}
                </Cell>
              </tr>
            )
          })}
        </tbody>
        {plan && <TotalRow plan={plan} rows={rows} />}
      </table>
    </div>
  )
}

function TotalRow({ plan: { whole }, rows }: { plan: SamplePlan; rows: readonly PlanRow[] }) {
  const { language } = useSpeech()
  const words = useSampleTexts()
  const targets = rows.flatMap(({ target }) => (target === null ? [] : [target]))
  const target = targets.length === 0 ? null : targets.reduce((sum, value) => sum + value, 0)
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.total}</th>
        <Cell head={words.columnPopulation}>{count(whole.population, language)}</Cell>
        <Cell head={words.columnTarget}>{count(target, language)}</Cell>
        <Cell head={words.columnResponses}>{count(whole.responses, language)}</Cell>
        <Cell head={words.columnForms}>{count(whole.forms, language)}</Cell>
        <Cell head={words.columnMargin}>{marginText(whole.marginOfError, language)}</Cell>
      </tr>
    </tfoot>
  )
}

/** A cell that names its column where the head is not in sight. */
function Cell(props: { head: string; isStrong?: boolean; children: ComponentChildren }) {
  return (
    <td class={props.isStrong ? 'number strong' : 'number'}>
      <span class="cell-head" aria-hidden="true">
        {props.head}
      </span>
      <span>{props.children}</span>
    </td>
  )
}
