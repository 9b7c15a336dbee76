import type { UnfitSurvey } from '#contract/drafts.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../../language.ts'
import { useVersionsTexts } from '../../versions/texts.ts'
import { usePublishTexts } from './texts.ts'

/** Surveys under way that this version would leave behind: said while the questions can still be kept. */
export function UnfitSurveys({ surveys }: { surveys: readonly UnfitSurvey[] }) {
  const { language } = useSpeech()
  const { unfit: words } = usePublishTexts()
  const { unfitWords } = useVersionsTexts()
  if (surveys.length === 0) return null
  return (
    <section class="notice notice-fault" aria-labelledby="unfit-title">
      <h2 id="unfit-title">{words.title}</h2>
      <ul class="unfit-surveys">
        {surveys.map(({ title, titleEn, unfit }) => (
          <li key={title}>
            {words.survey(language === 'en' ? (titleEn ?? title) : title)}{' '}
            {unfit.map(({ because, prompt }) => unfitWords[because](inLanguage(prompt, language))).join('; ')}
            .
          </li>
        ))}
      </ul>
      <p>{words.remedy}</p>
    </section>
  )
}
