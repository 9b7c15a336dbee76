import type { Draft } from '#contract/draft.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import { conditionWords } from './condition-words.ts'
import { ItemView } from './ItemView.tsx'
import { useQuestionnairesTexts } from './texts.ts'

/** All that a version asks, part by part, to be read. */
export function QuestionsView({ draft }: { draft: Draft }) {
  const { language } = useSpeech()
  const words = useQuestionnairesTexts()
  const { questionnaire } = draft
  return (
    <section class="figure questions-view" aria-labelledby="questions-title">
      <h2 id="questions-title">{words.one.questions}</h2>
      <p>
        {words.one.introduction}: {inLanguage(questionnaire.introduction, language)}
      </p>
      {questionnaire.sections.map(({ key, title, items, showWhen }, i) => (
        <section key={key} aria-labelledby={`section-${key}`}>
          <h3 id={`section-${key}`}>{words.one.section(String(i + 1), inLanguage(title, language))}</h3>
          {showWhen && (
            <p class="muted">
              {words.one.shownWhen(conditionWords(questionnaire, showWhen, words, language))}
            </p>
          )}
          <ol>
            {items.map((item) => (
              <ItemView key={item.key} item={item} draft={draft} />
            ))}
          </ol>
        </section>
      ))}
      {questionnaire.respondent.length > 0 && (
        <section aria-labelledby="section-of-respondent">
          <h3 id="section-of-respondent">{words.one.respondent}</h3>
          <ol>
            {questionnaire.respondent.map((item) => (
              <ItemView key={item.key} item={item} draft={draft} />
            ))}
          </ol>
        </section>
      )}
    </section>
  )
}
