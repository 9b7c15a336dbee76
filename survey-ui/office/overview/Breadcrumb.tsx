import type { UnitSummary } from '#contract/office.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import { ancestorsOf, unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'

interface BreadcrumbProps {
  units: readonly UnitSummary[]
  unit: UnitSummary
  address: Address
  go: Go
}

/** The units above the one shown, each a way back up. Nothing at the top. */
export function Breadcrumb({ units, unit, address, go }: BreadcrumbProps) {
  const { language, texts } = useSpeech()
  const ancestors = ancestorsOf(units, unit)
  if (ancestors.length === 0) return null
  return (
    <nav class="breadcrumb" aria-label={texts.filters.path}>
      <ol>
        {ancestors.map((above) => (
          <li key={above.unitId}>
            <Link
              address={address}
              // The top needs no number in the address.
              change={{ unitId: above === ancestors[0] ? null : above.unitId }}
              go={go}
            >
              {unitName(above, language)}
            </Link>
          </li>
        ))}
        <li aria-current="location">{unitName(unit, language)}</li>
      </ol>
    </nav>
  )
}
