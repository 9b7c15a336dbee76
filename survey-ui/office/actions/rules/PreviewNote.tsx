import { count, percent } from '#charts/format.ts'
import type { RulePreview } from '#contract/actions.ts'
import type { UnitSummary } from '#contract/office.ts'
import { useSpeech } from '../../language.ts'
import { periodName } from '../../period-name.ts'
import { unitName } from '../../unit-tree.ts'
import { useRulesTexts } from './texts.ts'

interface PreviewNoteProps {
  preview: RulePreview
  isOn: boolean
  units: readonly UnitSummary[]
}

const mostShown = 5

/** What a rule would open: how many, in how many units, and the lowest of them. */
export function PreviewNote({ preview, isOn, units }: PreviewNoteProps) {
  const { earlier, later, isJudged, openings } = preview
  const { language, texts } = useSpeech()
  const words = useRulesTexts()
  const periods: [string, string] = [
    periodName(earlier.from, earlier.to, texts),
    periodName(later.from, later.to, texts),
  ]
  const nameOf = (unitId: number) => {
    const unit = units.find((one) => one.unitId === unitId)
    return unit ? unitName(unit, language) : ''
  }
  const ofUnits = count(new Set(openings.map(({ unitId }) => unitId)).size, language)
  const all = count(preview.units, language)
  return (
    <div class="notice" role="status">
      <p>
        <strong>
          {openings.length === 0
            ? words.opensNone(periods, all)
            : words.opens(periods, count(openings.length, language), ofUnits, all)}
        </strong>
      </p>
      {openings.length > 0 && (
        <ul class="rule-openings">
          {openings.slice(0, mostShown).map(({ unitId, title, ...opening }) => (
            <li key={`${unitId} ${title.vi}`}>
              {words.opening(
                nameOf(unitId),
                (language === 'en' ? title.en : undefined) ?? title.vi,
                [percent(opening.earlier, language), percent(opening.later, language)],
                percent(opening.line, language),
              )}
            </li>
          ))}
          {openings.length > mostShown && <li>{words.more(count(openings.length - mostShown, language))}</li>}
        </ul>
      )}
      <p>{!isOn ? words.whileOff : isJudged ? words.judged(periods[1]) : words.notJudged}</p>
    </div>
  )
}
