import type { TargetedEvent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import { InstrumentField } from '../InstrumentField.tsx'
import { useSpeech } from '../language.ts'
import type { PageChoices } from '../page-choices.ts'
import type { Address } from '../router.ts'
import { UnitPicker } from '../UnitPicker.tsx'
import type { Go } from '../use-address.ts'
import { periodTitle, selectablePeriods } from './periods.ts'
import { useCommentsTexts } from './texts.ts'

interface CommentFiltersProps {
  address: Address
  go: Go
  units: readonly UnitSummary[]
  unit: UnitSummary
  /** The current month, YYYY-MM. */
  month: string
}

const sides = ['all', 'satisfied', 'dissatisfied'] as const

/** The choices with some changed; an empty one is taken away, and the list begins at its first page. */
export function chosen(choices: PageChoices, change: Record<string, string>): PageChoices {
  const { at: _, ...rest } = choices
  return Object.fromEntries(Object.entries({ ...rest, ...change }).filter(([, value]) => value !== ''))
}

/** Which unit, instrument and period, who wrote, and words to look for. */
export function CommentFilters({ address, go, units, unit, month }: CommentFiltersProps) {
  const { texts } = useSpeech()
  const words = useCommentsTexts()
  const { choices } = address
  const [typed, setTyped] = useState(choices.search ?? '')
  useEffect(() => setTyped(choices.search ?? ''), [choices.search])
  const choose = (change: Record<string, string>) => go({ choices: chosen(choices, change) })
  const find = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    choose({ search: typed.normalize('NFC').trim() })
  }
  const periods = selectablePeriods(month)
  const shown = choices.period && !periods.includes(choices.period) ? [choices.period, ...periods] : periods
  return (
    <form class="filters comment-filters" aria-label={texts.filters.title} onSubmit={find}>
      <InstrumentField chosen={address.instrument} onChoose={(instrument) => go({ instrument })} />
      <div class="filter filter-unit">
        <label for="unit">{texts.filters.unit}</label>
        <UnitPicker
          id="unit"
          units={units}
          chosen={unit}
          onChoose={(unitId) => go({ unitId, choices: chosen(choices, {}) })}
        />
      </div>
      <div class="filter filter-period">
        <label for="period">{words.period}</label>
        <select
          id="period"
          value={choices.period ?? ''}
          onChange={(event) => choose({ period: event.currentTarget.value })}
        >
          <option value="">{words.allPeriods}</option>
          {shown.map((period) => (
            <option key={period} value={period}>
              {periodTitle(period, words)}
            </option>
          ))}
        </select>
      </div>
      <fieldset class="filter">
        <legend>{words.side}</legend>
        <div class="view-switch">
          {sides.map((side) => (
            <button
              key={side}
              type="button"
              aria-pressed={(choices.side ?? 'all') === side}
              onClick={() => choose({ side: side === 'all' ? '' : side })}
            >
              {words.sides[side]}
            </button>
          ))}
        </div>
      </fieldset>
      <div class="filter comment-search">
        <label for="search">
          {words.search} <span class="comment-search-help">({words.searchHelp})</span>
        </label>
        <div class="comment-search-row">
          <input
            id="search"
            type="search"
            maxLength={100}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            {words.doSearch}
          </button>
        </div>
      </div>
    </form>
  )
}
