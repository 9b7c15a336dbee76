import type { OfferedSurvey } from '#contract/kiosk.ts'
import { inLanguage, scaleOf } from '#contract/questionnaire.ts'
import { Face } from '../../form/Face.tsx'
import { fitsInRow } from '../../form/label-width.ts'
import { languageOf } from '../../form/language-of.ts'
import { Words } from '../../form/Words.tsx'
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
  const { levels } = scaleOf(survey.questionnaire, item)
  const labels = levels.map(({ label }) => inLanguage(label, language))
  return (
    <>
      <h1 id="quick">
        <Words text={item.prompt} language={language} />
      </h1>
      <p class="lead">{kioskTextsIn(language).attract.tapFace}</p>
      <fieldset class={fitsInRow(labels) ? 'quick' : 'quick list'} aria-labelledby="quick">
        {labels.map((label, index) => (
          <button key={label} type="button" onClick={() => onRate(index + 1)}>
            <Face level={index + 1} />
            <span {...languageOf(levels[index]?.label ?? { vi: label }, language)}>{label}</span>
          </button>
        ))}
      </fieldset>
    </>
  )
}
