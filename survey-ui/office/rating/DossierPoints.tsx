import { count, decimal } from '#charts/format.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import type { DossierRating } from '#contract/rating.ts'
import { useSpeech } from '../language.ts'
import { gradeSentence, pointsHead, pointsText } from './points-words.ts'
import { useRatingTexts } from './texts.ts'

/** The points of a unit's dossiers: total and grade, then each criterion. */
export function DossierPoints({ rating }: { rating: DossierRating }) {
  const { language } = useSpeech()
  const words = useRatingTexts().dossier
  const { criteria, most, grades, basis } = rating
  const scale = grades
    .map(({ from, label }) => words.from(inLanguage(label, language), count(from, language)))
    .join('; ')
  return (
    <section class="figure rating" aria-labelledby="points-title">
      <header class="figure-head">
        <h2 id="points-title">{words.title(count(most, language))}</h2>
      </header>
      <p class="rating-finding">{pointsHead(rating, words, language)}</p>
      <p class="rating-support">{gradeSentence(rating, words, language)}</p>
      <div class="wide">
        <table class="figures rating-table">
          <caption class="unseen">{words.title(count(most, language))}</caption>
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              {[words.answers, words.points, words.most].map((head) => (
                <th key={head} scope="col" class="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <tr key={criterion.key}>
                <th scope="row">{inLanguage(criterion.prompt, language)}</th>
                {criterion.answers === null ? (
                  <td colSpan={2} class="withheld">
                    {words.hidden}
                  </td>
                ) : (
                  <>
                    <td class="number">{count(criterion.answers, language)}</td>
                    <td class="number strong">{decimal(criterion.points, language, 2)}</td>
                  </>
                )}
                <td class="number">{count(criterion.most, language)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="strong">
                {words.total}
              </th>
              <td />
              <td class="number strong">{pointsText(rating.total, language)}</td>
              <td class="number">{count(most, language)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="field-help rating-note">{words.note}</p>
      <p class="field-help rating-note">
        {words.scale(scale)} {inLanguage(basis, language)}
      </p>
    </section>
  )
}
