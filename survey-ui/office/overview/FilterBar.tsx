import { useState } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import { InstrumentField } from '../InstrumentField.tsx'
import { useSpeech } from '../language.ts'
import { type Address, startAddress, writeAddress } from '../router.ts'
import { UnitPicker } from '../UnitPicker.tsx'
import { unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { MapField } from './MapField.tsx'
import { PeriodFields } from './PeriodFields.tsx'

interface FilterBarProps {
  address: Address
  go: Go
  units: readonly UnitSummary[]
  /** The unit that is shown; the address may leave it open. */
  unit: UnitSummary | undefined
  /** The months that are shown; the address may leave them open. */
  period: { from: string; to: string }
  /** The current month, YYYY-MM. */
  month: string
}

/** What the page is about, and the one place to change it. */
export function FilterBar({ address, go, units, unit, period, month }: FilterBarProps) {
  const { language, texts } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  const all = { ...startAddress, page: address.page }
  const isFiltered = writeAddress(address) !== writeAddress(all)
  return (
    <form
      class={isOpen ? 'filters' : 'filters filters-closed'}
      aria-label={texts.filters.title}
      onSubmit={(event) => event.preventDefault()}
    >
      {/* On a phone the filters would push the finding out of sight; there they open on request. */}
      <button type="button" class="filters-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span>
          {texts.instruments[address.instrument]} · {unit && unitName(unit, language)}
        </span>
        <span class="filters-open-word">{isOpen ? texts.setup.close : texts.filters.change}</span>
      </button>
      <InstrumentField
        chosen={address.instrument}
        onChoose={(instrument) => go({ instrument, method: null })}
      />
      <div class="filter filter-unit">
        <label for="unit">{texts.filters.unit}</label>
        <UnitPicker id="unit" units={units} chosen={unit} onChoose={(unitId) => go({ unitId })} />
      </div>
      <PeriodFields address={address} go={go} period={period} month={month} />
      {units.some(({ parentId }) => parentId === null) && <MapField address={address} go={go} />}
      <button
        type="button"
        class="button button-quiet filter-clear"
        disabled={!isFiltered}
        onClick={() => go(all)}
      >
        {texts.filters.all}
      </button>
    </form>
  )
}
