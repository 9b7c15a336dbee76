import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { SamplePlan } from '#contract/sample-plan.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import { useFocusBack } from '../use-focus.ts'
import type { PlanChoices } from './choices.ts'
import type { SampleClient } from './client.ts'
import type { PlannerProps } from './Planner.tsx'
import { PlanTable } from './PlanTable.tsx'
import { planCsv } from './plan-csv.ts'
import { type PlanRow, targetChanges } from './plan-rows.ts'
import { TakeTargets } from './TakeTargets.tsx'
import { useSampleTexts } from './texts.ts'

interface PlanSectionProps extends PlannerProps {
  sample: SampleClient
  choices: PlanChoices
  year: number
  rows: readonly PlanRow[]
  plan: SamplePlan | null
  /** Whether the plan answers the present choices, and not those before. */
  isSettled: boolean
  onChange: (change: Partial<PlanChoices>) => void
  onTaken: () => void
}

/** The plan by unit, and what can be done with it. */
export function PlanSection(props: PlanSectionProps) {
  const { address, go, services, survey, year, choices, rows, plan, isSettled, isEditable, isDemonstration } =
    props
  const speech = useSpeech()
  const words = useSampleTexts()
  const [isTaking, setTaking] = useState(false)
  const [taken, setTaken] = useState<number | null>(null)
  useFocusBack(isTaking ? 'take-targets' : null)
  const hasChanges = targetChanges(rows).length > 0
  const setPopulation = (unitId: number, population: number | null) => {
    const { [unitId]: _, ...others } = choices.edited
    setTaken(null)
    props.onChange({ edited: population === null ? others : { ...others, [unitId]: population } })
  }
  const download = () => {
    const csv = planCsv(rows, { survey, year, choices }, words, speech, isDemonstration)
    services.saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${words.fileName}-${year}.csv`)
  }
  return (
    <section class="figure" aria-labelledby="plan-title">
      <header class="figure-head">
        <h2 id="plan-title">{words.tableTitle}</h2>
        <p class="figure-note">{words.tableNote}</p>
      </header>
      <div class="figure-tools plan-tools">
        {isEditable && plan && isSettled && hasChanges && (
          <button
            id="take-targets"
            type="button"
            class="button button-main"
            onClick={() => {
              setTaken(null)
              setTaking(true)
            }}
          >
            {words.take}
          </button>
        )}
        {isEditable && plan && isSettled && !hasChanges && taken === null && (
          <span>{words.nothingToTake}</span>
        )}
        {plan && (
          <button type="button" class="link-button" onClick={download}>
            {words.csv}
          </button>
        )}
        {Object.keys(choices.edited).length > 0 && (
          <button type="button" class="link-button" onClick={() => props.onChange({ edited: {} })}>
            {words.putBackAll}
          </button>
        )}
      </div>
      {taken !== null && (
        <p class="notice notice-good" role="status">
          {words.taken(count(taken, speech.language))}{' '}
          <Link address={address} change={{ page: 'collect', plan: null }} go={go}>
            {words.toCollect}
          </Link>
        </p>
      )}
      <PlanTable rows={rows} plan={plan} edited={choices.edited} onPopulation={setPopulation} />
      {isTaking && (
        <TakeTargets
          survey={survey}
          rows={rows}
          client={props.sample}
          onKeep={() => setTaking(false)}
          onTaken={(units) => {
            setTaking(false)
            setTaken(units)
            props.onTaken()
          }}
        />
      )}
    </section>
  )
}
