import { dayShort, interval, percent } from '#charts/format.ts'
import type { ActionSummary } from '#contract/actions.ts'
import type { UnitSummary } from '#contract/office.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import { unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { ComparisonLine } from './ComparisonLine.tsx'
import { StateTag } from './StateTag.tsx'
import { useActionsTexts } from './texts.ts'

interface ActionCardProps {
  action: ActionSummary
  units: readonly UnitSummary[]
  address: Address
  go: Go
}

/** An action in the list: what, where, how low, who, until when, and whether it helped. */
export function ActionCard({ action, units, address, go }: ActionCardProps) {
  const { language } = useSpeech()
  const words = useActionsTexts()
  const { unitId, actionId, title, evidence, owner, dueOn, comparison } = action
  const unit = units.find((one) => one.unitId === unitId)
  const last = evidence?.periods.at(-1)
  return (
    <li class={action.isLate ? 'action action-late' : 'action'}>
      <div class="action-what">
        <p class="action-unit">{unit && unitName(unit, language)}</p>
        <h3>
          <Link
            address={address}
            change={{ choices: { ...address.choices, action: `${unitId}.${actionId}` } }}
            go={go}
            class="row-link"
          >
            {title[language] ?? title.vi}
          </Link>
        </h3>
        {evidence && last && (
          <p>
            {words.evidence.low(
              percent(last.index, language),
              interval(last.low, last.high, language),
              percent(evidence.line, language),
            )}
          </p>
        )}
        {comparison && <ComparisonLine comparison={comparison} />}
      </div>
      <div class="action-who">
        <StateTag action={action} />
        <p>{dueOn ? words.due(dayShort(dueOn)) : words.noDue}</p>
        <p>{owner ? words.owner(owner) : words.noOwner}</p>
      </div>
    </li>
  )
}
