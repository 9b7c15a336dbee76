import { useMemo } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { MappedUnit } from '#contract/unit-map.ts'
import { Link } from '../../Link.tsx'
import { useSpeech } from '../../language.ts'
import type { Address } from '../../router.ts'
import { findUnits, orderAsTree, unitName } from '../../unit-tree.ts'
import type { Go } from '../../use-address.ts'
import { usePrepareTexts } from '../texts.ts'

interface UnitTreeProps {
  list: readonly MappedUnit[]
  query: string
  chosen: MappedUnit | null
  address: Address
  go: Go
}

/** So many are drawn; others are found by typing. */
const mostShown = 400

/** The units of a day, each below the one above it; of a search, what answers it best first. */
export function UnitTree({ list, query, chosen, address, go }: UnitTreeProps) {
  const { language, texts } = useSpeech()
  const words = usePrepareTexts().units
  const placed = useMemo(() => orderAsTree(list), [list])
  const isWhole = query.trim() === ''
  const found = isWhole ? placed : findUnits(placed, query)
  const shown = found.slice(0, mostShown)
  return (
    <section class="unit-tree" aria-label={words.tree}>
      <ul>
        {shown.map(({ unit, depth }) => (
          <li key={unit.unitId} class={`depth-${isWhole ? Math.min(depth, 5) : 0}`}>
            <Link
              address={address}
              change={{ unitId: unit.unitId }}
              go={go}
              isCurrent={unit.unitId === chosen?.unitId}
            >
              <span>{unitName(unit, language)}</span>
              <span class="unit-tree-kind">
                {texts.kinds[unit.kind]} · {unit.code}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="muted">{words.noneFound}</p>}
      {found.length > shown.length && (
        <p class="muted">{words.shown(count(shown.length, language), count(found.length, language))}</p>
      )}
    </section>
  )
}
