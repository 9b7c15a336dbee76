import type { ComponentChildren } from 'preact'
import { count, dayShort } from '#charts/format.ts'
import type { MethodSummary, Overview } from '#contract/office.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { designSentences, samplingName, samplingSentence } from '#words/sampling-words.ts'
import { useSpeech } from '../language.ts'

/** As much of a hash as tells two methods apart at a glance; the whole is in the title. */
const shownHash = 12

interface MethodSectionProps {
  overview: Overview
  method: MethodSummary
  /** What can be done about it. */
  children?: ComponentChildren
}

/** How the figures were computed, so that they can be questioned and checked. */
export function MethodSection({ overview, method, children }: MethodSectionProps) {
  const { language, texts } = useSpeech()
  const words = texts.method
  const minimum = count(method.minimumN, language)
  return (
    <section class="figure method" id="method" aria-labelledby="method-title">
      <header class="figure-head">
        <h2 id="method-title">{words.title}</h2>
      </header>
      <dl>
        <Entry term={words.name}>{inLanguage(method.title, language)}</Entry>
        <Entry term={words.basis}>{inLanguage(method.basis, language)}</Entry>
        <Entry term={words.state}>
          <span class={method.draft ? 'tag tag-draft' : 'tag'}>
            {method.draft ? words.draft : words.inUse}
          </span>
        </Entry>
        <Entry term={words.version}>
          {method.key}, {method.version}
        </Entry>
        <Entry term={words.hash}>
          <code title={method.hash}>{method.hash.slice(0, shownHash)}</code>
        </Entry>
        <Entry term={words.surveys}>
          {overview.surveys.map(({ key, title, titleEn, closedOn }) => (
            <span key={key} class="method-line">
              {language === 'en' ? (titleEn ?? title) : title}
              {closedOn && ` (${words.closed(dayShort(closedOn))})`}
            </span>
          ))}
        </Entry>
        <Entry term={words.asOf}>{words.asOfMeaning(dayShort(overview.asOf))}</Entry>
        <Entry term={words.formula}>{words.aggregations[method.aggregation] ?? method.aggregation}</Entry>
        <Entry term={words.n}>{words.nMeaning}</Entry>
        <Entry term={words.interval}>{words.intervalMeaning}</Entry>
        <Entry term={words.sampling}>
          {samplingName(overview.sampling, language)}. {samplingSentence(overview.sampling, language)}
          {designSentences(overview.surveys, language).map((told) => (
            <span key={told} class="method-line">
              {told}
            </span>
          ))}
        </Entry>
        <Entry term={words.comparison}>{words.comparisonMeaning}</Entry>
        <Entry term={words.ranking}>{words.rankingMeaning}</Entry>
        <Entry term={words.minimum(minimum)}>{words.minimumMeaning(minimum)}</Entry>
      </dl>
      {children}
    </section>
  )
}

function Entry({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
