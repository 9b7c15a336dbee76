import { count } from '#charts/format.ts'
import type { SamplePlan } from '#contract/sample-plan.ts'
import { useSpeech } from '../language.ts'
import type { PlanChoices } from './choices.ts'
import { missingTheMargin, type PlanRow } from './plan-rows.ts'
import { marginText, planSentence } from './plan-words.ts'
import { useSampleTexts } from './texts.ts'

interface PlanFindingProps {
  plan: SamplePlan | null
  rows: readonly PlanRow[]
  choices: PlanChoices
  isWaiting: boolean
  /** Whether the least is above the most. */
  hasContradiction: boolean
  /** Years for which transactions are known. */
  years: readonly number[]
}

/** What the plan comes to, in one sentence, and for whom it does not hold. */
export function PlanFinding(props: PlanFindingProps) {
  const { plan, rows, choices, isWaiting, hasContradiction, years } = props
  const { language } = useSpeech()
  const words = useSampleTexts()
  const missing = missingTheMargin(rows, choices.marginOfError).length
  const isEmpty = !plan && !isWaiting && !hasContradiction
  return (
    <div class="page-head plan-finding">
      <h1 aria-live="polite">
        {plan ? planSentence(plan, choices, words, language) : isEmpty ? words.noPopulations : words.title}
      </h1>
      {plan && missing > 0 && (
        <p>{words.missing(count(missing, language), marginText(choices.marginOfError, language))}</p>
      )}
      {hasContradiction && <p>{words.boundsFirst}</p>}
      {isEmpty && (
        <p>
          {words.noPopulationsLead} {years.length > 0 && words.yearsThere(years.join(', '))}
        </p>
      )}
      <p class="muted">{words.lead}</p>
    </div>
  )
}
