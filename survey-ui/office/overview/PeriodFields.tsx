import { monthShort } from '#charts/format.ts'
import { useSpeech } from '../language.ts'
import {
  type PresetKey,
  periodPresets,
  presetKeys,
  presetOf,
  selectableMonths,
  withFrom,
  withTo,
} from '../period.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'

interface PeriodFieldsProps {
  address: Address
  go: Go
  period: { from: string; to: string }
  month: string
}

/** The period, by a name that people use or by its first and last month. */
export function PeriodFields({ address, go, period, month }: PeriodFieldsProps) {
  const { texts } = useSpeech()
  const preset = presetOf(address, month)
  const choosePreset = (key: string) => {
    if (key === 'own') return go(period)
    go(periodPresets(month)[key as PresetKey])
  }
  return (
    <>
      <div class="filter filter-period">
        <label for="preset">{texts.filters.period}</label>
        <select
          id="preset"
          value={preset ?? 'own'}
          onChange={(event) => choosePreset(event.currentTarget.value)}
        >
          {presetKeys.map((key) => (
            <option key={key} value={key}>
              {texts.filters.presets[key]}
            </option>
          ))}
          <option value="own">{texts.filters.ownPeriod}</option>
        </select>
      </div>
      <MonthField
        id="from"
        label={texts.filters.from}
        chosen={period.from}
        months={selectableMonths(month, period)}
        onChoose={(from) => go(withFrom(period, from))}
      />
      <MonthField
        id="to"
        label={texts.filters.to}
        chosen={period.to}
        months={selectableMonths(month, period)}
        onChoose={(to) => go(withTo(period, to))}
      />
    </>
  )
}

interface MonthFieldProps {
  id: string
  label: string
  chosen: string
  months: string[]
  onChoose: (month: string) => void
}

// Lists and not the browser's month field: that one speaks the browser's language, and two browsers lack it.
function MonthField({ id, label, chosen, months, onChoose }: MonthFieldProps) {
  const { language } = useSpeech()
  return (
    <div class="filter filter-month">
      <label for={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {months.map((month) => (
          <option key={month} value={month}>
            {monthShort(month, language)}
          </option>
        ))}
      </select>
    </div>
  )
}
