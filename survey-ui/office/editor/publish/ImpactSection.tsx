import type { Draft } from '#contract/draft.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../../language.ts'
import { changeWords } from '../../questionnaires/change-words.ts'
import { useQuestionnairesTexts } from '../../questionnaires/texts.ts'
import type { Edit } from '../edit.ts'
import { type Following, meaningEdit } from './follow.ts'
import { indexWords, touchedWords } from './impact-words.ts'
import { usePublishTexts } from './texts.ts'

interface ImpactSectionProps {
  draft: Draft
  earlier: Draft
  impact: Following['impact']
  edit: (edit: Edit) => void
}

/** What the draft does to series, question by question, with the choice where only people can tell. */
export function ImpactSection({ draft, earlier, impact, edit }: ImpactSectionProps) {
  const { impact: words } = usePublishTexts()
  return (
    <section class="figure" aria-labelledby="impact-title">
      <h2 id="impact-title">{words.title}</h2>
      <p class="muted">{impact.length === 0 ? words.none : words.lead}</p>
      {impact.map((one) => (
        <ImpactCard
          key={one.key}
          draft={draft}
          impact={one}
          onKeep={(isKept) => edit(meaningEdit(earlier, one.key, isKept))}
        />
      ))}
    </section>
  )
}

interface ImpactCardProps {
  draft: Draft
  impact: Following['impact'][number]
  onKeep: (isKept: boolean) => void
}

function ImpactCard({ draft, impact, onKeep }: ImpactCardProps) {
  const { language } = useSpeech()
  const { impact: words } = usePublishTexts()
  const changed = useQuestionnairesTexts()
  const { key, prompt, changes, effect, isKept, indices, trend } = impact
  const title = inLanguage(prompt, language) || prompt.vi
  const said = changes.filter(({ kind }) => kind !== 'meaning')
  return (
    <article class="impact" aria-labelledby={`impact-${key}`}>
      <h3 id={`impact-${key}`}>
        {title} <span class="mono muted">{key}</span>
      </h3>
      <p>{said.map((change) => changeWords(change, changed, language)).join('; ')}</p>
      <p>
        <strong>{touchedWords(indices, trend, words, language)}</strong>{' '}
        <span class="muted">
          {words.indices} {indices.map((index) => indexWords(index, draft, words, language)).join(', ')}.
        </span>
      </p>
      {effect === 'breaks' ? (
        <p class="impact-breaks">{words.breaks}</p>
      ) : (
        <fieldset class="impact-choice">
          <legend class="unseen">{words.choice(title)}</legend>
          {[true, false].map((keeps) => (
            <label key={String(keeps)}>
              <input
                type="radio"
                name={`meaning-${key}`}
                checked={isKept === keeps}
                onChange={() => onKeep(keeps)}
              />
              {keeps ? words.keep : words.break}
            </label>
          ))}
        </fieldset>
      )}
    </article>
  )
}
