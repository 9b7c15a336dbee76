import { dayShort } from '#charts/format.ts'
import { readDay } from '../day-text.ts'
import { useSpeech } from '../language.ts'
import { ReadInput } from '../ReadInput.tsx'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'

interface MapFieldProps {
  address: Address
  go: Go
}

/** The day whose map of units is used; empty for the end of the period. Only for who sees all units. */
export function MapField({ address, go }: MapFieldProps) {
  const { texts } = useSpeech()
  return (
    <div class="filter filter-map">
      <label for="as-of">{texts.filters.asOf}</label>
      <ReadInput
        id="as-of"
        value={address.asOf ?? ''}
        read={readDay}
        show={dayShort}
        onValue={(value) => {
          const day = value === '' ? null : readDay(value)
          // What is no day is told by the field, and nothing is asked for it.
          if (value === '' || day !== null) go({ asOf: day })
        }}
        length={10}
        placeholder={texts.filters.asOfNone}
      />
    </div>
  )
}
