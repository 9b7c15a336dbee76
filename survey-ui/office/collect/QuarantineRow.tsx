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
        <ul class="reason-parts">
          {group.parts.map((part, position) => (
            <li key={position}>
              <PartWords part={part} isCounted={group.parts.length > 1} />
            </li>
          ))}
        </ul>
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

function PartWords({ part, isCounted }: { part: QuarantinePart; isCounted: boolean }) {
  const { language, texts } = useSpeech()
  const words = texts.collect.quarantine
  const { survey, item } = part
  const title = survey && (language === 'en' ? (survey.titleEn ?? survey.title) : survey.title)
  const prompt = item && (item.prompt ? inLanguage(item.prompt, language) : words.unknownItem)
  return (
    <>
      {title ?? words.unknownSurvey}
      {prompt && <span class="row-place">{prompt}</span>}
      {isCounted && <span class="row-place">{words.responses(count(part.count, language))}</span>}
    </>
  )
}
