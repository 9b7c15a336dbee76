import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { DayField } from '../../DayField.tsx'
import { isDay } from '../../day-text.ts'
import { Field, noteId } from '../../Field.tsx'
import { usePrepareTexts } from '../texts.ts'

interface MapToolsProps {
  query: string
  onQuery: (query: string) => void
  /** YYYY-MM-DD */
  day: string
  today: string
  onDay: (day: string) => void
  children: ComponentChildren
}

/** Finding a unit, and the day of the map. */
export function MapTools({ query, onQuery, day, today, onDay, children }: MapToolsProps) {
  const words = usePrepareTexts().units
  const [typed, setTyped] = useState(day)
  useEffect(() => setTyped(day), [day])
  return (
    <div class="map-tools">
      <Field id="unit-search" label={words.search} help={words.searchHelp}>
        <input
          id="unit-search"
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={query}
          aria-describedby={noteId('unit-search')}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </Field>
      <DayField
        id="map-day"
        label={words.asOf}
        value={typed}
        help={day === today ? words.today : undefined}
        onDay={(value) => {
          setTyped(value)
          if (isDay(value)) onDay(value)
        }}
      />
      <div class="map-actions">{children}</div>
    </div>
  )
}
