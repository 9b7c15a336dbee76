import { useState } from 'preact/hooks'
import { count, dayShort } from '#charts/format.ts'
import type { UnitSummary } from '#contract/office.ts'
import { handlingOf, type QuarantineGroup } from '#contract/quarantine.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import type { ReasonGroups } from './judge.ts'
import { QuarantineRow } from './QuarantineRow.tsx'
import { reasonWords } from './reason-words.ts'

interface ReasonBlockProps extends ReasonGroups {
  units: readonly UnitSummary[]
  address: Address
  go: Go
  isBusy: boolean
  /** Null where the person may not change anything. */
  actions: Record<'judge' | 'take', (group: QuarantineGroup) => void> | null
}

const mostRows = 20

/** One reason: what it means, what to do, and the places and days it is about. */
export function ReasonBlock(props: ReasonBlockProps) {
  const { reason, count: responses, groups, units, address, go, isBusy, actions } = props
  const { language, texts } = useSpeech()
  const words = texts.collect.quarantine
  const [isAll, setAll] = useState(false)
  const { name, remedy } = reasonWords(reason, texts)
  const handling = handlingOf(reason)
  const act = actions && { mend: actions.judge, decide: actions.take, keep: null }[handling]
  const shown = isAll ? groups : groups.slice(0, mostRows)
  return (
    <section class="reason" aria-labelledby={`reason-${reason}`}>
      <h3 id={`reason-${reason}`}>
        {name} <span class="reason-count">{words.responses(count(responses, language))}</span>
      </h3>
      <p class="reason-remedy">
        {remedy}{' '}
        {reason === 'survey_closed' && act && (
          <Link address={address} change={{ page: 'setup' }} go={go}>
            {words.toWindow}
          </Link>
        )}
      </p>
      <table class="figures stacked reason-table">
        <caption class="unseen">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.about}</th>
            <th scope="col" class="number">
              {words.count}
            </th>
            {actions && <td />}
          </tr>
        </thead>
        <tbody>
          {shown.map((group) => (
            <QuarantineRow
              key={`${group.collectorId} ${group.day}`}
              group={group}
              units={units}
              hasActions={actions !== null}
              action={
                act && {
                  label: handling === 'decide' ? words.take : words.judge,
                  what: (handling === 'decide' ? words.takeWhat : words.judgeWhat)(
                    group.collector,
                    dayShort(group.day),
                  ),
                  isBusy,
                  run: () => act(group),
                }
              }
            />
          ))}
        </tbody>
      </table>
      {groups.length > mostRows && (
        <button
          type="button"
          class="button button-quiet"
          aria-expanded={isAll}
          onClick={() => setAll(!isAll)}
        >
          {isAll ? texts.figure.showFewer : texts.figure.showAll(count(groups.length, language))}
        </button>
      )}
    </section>
  )
}
