import { count, dayShort } from '#charts/format.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { QuarantineGroup, QuarantinePart } from '#contract/quarantine.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'

interface QuarantineRowProps {
  group: QuarantineGroup
  units: readonly UnitSummary[]
  /** Whether the table has a column for what can be done. */
  hasActions: boolean
  /** What can be done; null where nothing can. `what` names it for those who listen. */
  action: { label: string; what: string; isBusy: boolean; run: () => void } | null
}

/** The responses of one place and day that wait for the same thing. */
export function QuarantineRow({ group, units, hasActions, action }: QuarantineRowProps) {
  const { language, texts } = useSpeech()
  const unit = units.find(({ unitId }) => unitId === group.unitId)
  return (
    <tr>
      <th scope="row">
        {group.collector}
        {unit && <span class="row-place">{unitName(unit, language)}</span>}
      </th>
      <td class="nowrap">{dayShort(group.day)}</td>
      <td>
        <Parts parts={group.parts} />
      </td>
      <td class="number">
        <span class="stacked-label">{texts.collect.quarantine.count}: </span>
        {count(group.count, language)}
      </td>
      {hasActions && (
        <td class="row-action">
          {action && (
            <button
              type="button"
              class="button"
              aria-label={action.what}
              aria-disabled={action.isBusy}
              onClick={action.run}
            >
              {action.label}
            </button>
          )}
        </td>
      )}
    </tr>
  )
}

/** What the responses are about: each survey once, under it the questions. */
function Parts({ parts }: { parts: readonly QuarantinePart[] }) {
  const { language, texts } = useSpeech()
  const words = texts.collect.quarantine
  const titleOf = ({ survey }: QuarantinePart) =>
    survey ? (language === 'en' ? (survey.titleEn ?? survey.title) : survey.title) : words.unknownSurvey
  const promptOf = ({ item }: QuarantinePart) =>
    item?.prompt ? inLanguage(item.prompt, language) : words.unknownItem
  return (
    <ul class="reason-parts">
      {[...new Set(parts.map(titleOf))].map((title) => (
        <li key={title}>
          {title}
          {parts
            .filter((part) => part.item !== null && titleOf(part) === title)
            .map((part) => (
              <span key={part.item?.key} class="row-place">
                {promptOf(part)}
                {parts.length > 1 && `: ${words.responses(count(part.count, language))}`}
              </span>
            ))}
        </li>
      ))}
    </ul>
  )
}
