import { useEffect, useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import { mostPopulation } from '#contract/sample-plan.ts'
import { useSpeech } from '../language.ts'
import { wholeNumber } from '../links/whole-number.ts'
import type { PlanRow } from './plan-rows.ts'
import { useSampleTexts } from './texts.ts'

interface PopulationFieldProps {
  row: PlanRow
  name: string
  isEdited: boolean
  /** Null puts the imported number back. */
  onPopulation: (population: number | null) => void
}

/** The population of one unit: imported, or written by hand. */
export function PopulationField({ row, name, isEdited, onPopulation }: PopulationFieldProps) {
  const { language } = useSpeech()
  const words = useSampleTexts()
  const { unitId, population, transactions } = row
  const shown = population === null ? '' : count(population, language)
  const [typed, setTyped] = useState(shown)
  const [isLeft, setLeft] = useState(false)
  useEffect(() => setTyped(shown), [shown])
  const value = typed.trim() === '' ? null : wholeNumber(typed, 0, mostPopulation)
  const isFaulty = isLeft && typed.trim() !== '' && value === null
  const settle = () => {
    setLeft(true)
    if (typed.trim() !== '' && value === null) return
    // An imported number that is cleared comes back: to leave a unit out, write 0.
    onPopulation(value === transactions ? null : value)
    if (value === null && transactions !== null) setTyped(count(transactions, language))
  }
  return (
    <span class={isFaulty ? 'plan-population field-faulty' : 'plan-population'}>
      <input
        class="compact"
        inputMode="numeric"
        autocomplete="off"
        aria-label={words.populationOf(name)}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty || isEdited ? `plan-note-${unitId}` : undefined}
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => {
          setLeft(false)
          setTyped(event.currentTarget.value)
        }}
        onChange={settle}
      />
      {isFaulty && (
        <span id={`plan-note-${unitId}`} class="fault-text" role="alert">
          {words.populationFault}
        </span>
      )}
      {isEdited && !isFaulty && (
        <span id={`plan-note-${unitId}`} class="row-note">
          {words.edited}
          {transactions !== null && (
            <button type="button" class="link-button" onClick={() => onPopulation(null)}>
              {words.putBack(count(transactions, language))}
            </button>
          )}
        </span>
      )}
    </span>
  )
}
