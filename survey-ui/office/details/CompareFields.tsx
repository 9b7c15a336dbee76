import { monthShort } from '#charts/format.ts'
import type { UnitSummary } from '#contract/office.ts'
import { shiftMonth } from '#words/months.ts'
import { useSpeech } from '../language.ts'
import { selectableMonths, withFrom, withTo } from '../period.ts'
import type { Address } from '../router.ts'
import { UnitPicker } from '../UnitPicker.tsx'
import type { Go } from '../use-address.ts'
import type { DetailChoices } from './choices.ts'
import { useDetailsTexts } from './texts.ts'

interface CompareFieldsProps {
  address: Address
  go: Go
  units: readonly UnitSummary[]
  period: { from: string; to: string }
  month: string
}

/** What to compare with; every choice stands in the address. */
export function CompareFields({ address, go, units, period, month }: CompareFieldsProps) {
  const words = useDetailsTexts().compare
  const { vsUnit, vsFrom, vsTo } = address.details
  const choose = (change: Partial<DetailChoices>) => go({ details: { ...address.details, ...change } })
  const other = { from: vsFrom ?? period.from, to: vsTo ?? period.to }
  const chooseMonths = ({ from, to }: { from: string; to: string }) => choose({ vsFrom: from, vsTo: to })
  const months = selectableMonths(month, other)
  const yearBefore = { from: shiftMonth(period.from, -12), to: shiftMonth(period.to, -12) }
  const isCompared = vsUnit !== null || vsFrom !== null
  return (
    <form class="filters compare-fields" aria-label={words.with} onSubmit={(event) => event.preventDefault()}>
      <div class="filter filter-unit">
        <label for="vs-unit">{words.unit}</label>
        <UnitPicker
          id="vs-unit"
          units={units}
          chosen={units.find(({ unitId }) => unitId === vsUnit)}
          onChoose={(unitId) => choose({ vsUnit: unitId })}
        />
      </div>
      <VsMonth
        id="vs-from"
        label={words.from}
        chosen={vsFrom}
        months={months}
        onChoose={(from) => chooseMonths(withFrom(other, from))}
        onNone={() => choose({ vsFrom: null, vsTo: null })}
      />
      <VsMonth
        id="vs-to"
        label={words.to}
        chosen={vsTo}
        months={months}
        onChoose={(to) => chooseMonths(withTo(other, to))}
        onNone={() => choose({ vsFrom: null, vsTo: null })}
      />
      <button type="button" class="button" onClick={() => chooseMonths(yearBefore)}>
        {words.previousYear}
      </button>
      <button
        type="button"
        class="button button-quiet filter-clear"
        disabled={!isCompared}
        onClick={() => choose({ vsUnit: null, vsFrom: null, vsTo: null })}
      >
        {words.clear}
      </button>
    </form>
  )
}

interface VsMonthProps {
  id: string
  label: string
  chosen: string | null
  months: string[]
  onChoose: (month: string) => void
  onNone: () => void
}

function VsMonth({ id, label, chosen, months, onChoose, onNone }: VsMonthProps) {
  const { language } = useSpeech()
  const words = useDetailsTexts().compare
  return (
    <div class="filter filter-month">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={chosen ?? ''}
        onChange={(event) => (event.currentTarget.value ? onChoose(event.currentTarget.value) : onNone())}
      >
        <option value="">{words.sameMonths}</option>
        {months.map((month) => (
          <option key={month} value={month}>
            {monthShort(month, language)}
          </option>
        ))}
      </select>
    </div>
  )
}
