import { count, dayShort } from '#charts/format.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { StorageGap } from '#contract/tablets.ts'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'

interface StorageGapsProps {
  gaps: readonly StorageGap[]
  units: readonly UnitSummary[]
}

/** So many names are told; the rest is counted. */
const mostNames = 8

/** Responses that the server had confirmed and no longer has: the gravest thing there can be. */
export function StorageGaps({ gaps, units }: StorageGapsProps) {
  const { language, texts } = useSpeech()
  const words = texts.tablets.stored
  if (gaps.length === 0) return null
  const number = (value: number) => count(value, language)
  const nameOf = (unitId: number) => {
    const unit = units.find((known) => known.unitId === unitId)
    return unit ? unitName(unit, language) : `#${unitId}`
  }
  return (
    <div class="notice notice-fault" role="alert">
      <p>
        <strong>{words.title(number(gaps.reduce((sum, { missing }) => sum + missing, 0)))}</strong>
      </p>
      <p>{words.meaning}</p>
      <ul class="storage-gaps">
        {gaps.map(({ unitId, day, missing, receipts, tablets }) => (
          <li key={`${unitId} ${day}`}>
            {words.line(nameOf(unitId), dayShort(day), number(missing), number(receipts))}
            <span class="row-key">{words.tablets(shorten(tablets))}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function shorten(names: readonly string[]): string {
  const rest = names.length - mostNames
  return names.slice(0, mostNames).join(', ') + (rest > 0 ? ` … +${rest}` : '')
}
