import type { OfferedSurvey } from '#contract/kiosk.ts'
import { inLanguage, scaleOf } from '#contract/questionnaire.ts'
import { Face } from '../../form/Face.tsx'
import { fitsInRow } from '../../form/label-width.ts'
import { quickItem } from '../quick-rating.ts'
import { kioskTextsIn } from '../texts.ts'

interface QuickRatingProps {
  survey: OfferedSurvey
  language: string
  onRate: (level: number) => void
}

/** One question, five faces of equal weight in their fixed order; a tap is the answer. */
export function QuickRating({ survey, language, onRate }: QuickRatingProps) {
  const item = quickItem(survey)
  if (!item) return null
  const labels = scaleOf(survey.questionnaire, item).levels.map(({ label }) => inLanguage(label, language))
  return (
    <>
      <h1 id="quick">{inLanguage(item.prompt, language)}</h1>
      <p class="lead">{kioskTextsIn(language).attract.tapFace}</p>
      <fieldset class={fitsInRow(labels) ? 'quick' : 'quick list'} aria-labelledby="quick">
        {labels.map((label, index) => (
          <button key={label} type="button" onClick={() => onRate(index + 1)}>
            <Face level={index + 1} />
            <span>{label}</span>
          </button>
        ))}
      </fieldset>
    </>
  )
}
