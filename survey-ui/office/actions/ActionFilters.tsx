import type { ActionFilter } from '#contract/actions.ts'
import type { UnitSummary } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import { UnitPicker } from '../UnitPicker.tsx'
import type { Go } from '../use-address.ts'
import { useActionsTexts } from './texts.ts'

interface ActionFiltersProps {
  go: Go
  units: readonly UnitSummary[]
  unit: UnitSummary
  filter: ActionFilter
}

const shown = ['unfinished', 'late', 'checked', 'dismissed', 'all'] as const

/** Which unit, with all below it, and which actions. */
export function ActionFilters({ go, units, unit, filter }: ActionFiltersProps) {
  const { texts } = useSpeech()
  const words = useActionsTexts()
  return (
    <form
      class="filters action-filters"
      aria-label={texts.filters.title}
      onSubmit={(event) => event.preventDefault()}
    >
      <div class="filter filter-unit">
        <label for="unit">{texts.filters.unit}</label>
        <UnitPicker id="unit" units={units} chosen={unit} onChoose={(unitId) => go({ unitId })} />
      </div>
      <div class="filter filter-period">
        <label for="state">{words.filter}</label>
        <select
          id="state"
          value={filter}
          onChange={(event) => go({ choices: { state: event.currentTarget.value } })}
        >
          {shown.map((state) => (
            <option key={state} value={state}>
              {words.filters[state]}
            </option>
          ))}
        </select>
      </div>
    </form>
  )
}
