import type { UnitSummary } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import { type Address, lookBacks } from '../router.ts'
import { UnitPicker } from '../UnitPicker.tsx'
import type { Go } from '../use-address.ts'

interface CollectFiltersProps {
  address: Address
  go: Go
  units: readonly UnitSummary[]
  unit: UnitSummary
}

/** Which unit, with all below it, and how many days back. */
export function CollectFilters({ address, go, units, unit }: CollectFiltersProps) {
  const { texts } = useSpeech()
  return (
    <form
      class="filters collect-filters"
      aria-label={texts.filters.title}
      onSubmit={(event) => event.preventDefault()}
    >
      <div class="filter filter-unit">
        <label for="unit">{texts.filters.unit}</label>
        <UnitPicker id="unit" units={units} chosen={unit} onChoose={(unitId) => go({ unitId })} />
      </div>
      <fieldset class="filter">
        <legend>{texts.collect.period}</legend>
        <div class="view-switch">
          {lookBacks.map((days) => (
            <button
              key={days}
              type="button"
              aria-pressed={days === address.days}
              onClick={() => go({ days })}
            >
              {texts.collect.lookBacks[days]}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  )
}
