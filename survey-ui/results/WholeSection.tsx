import { count, decimal, percent } from '#charts/format.ts'
import type { ResultPage } from '#contract/results.ts'
import { Scale } from './Scale.tsx'
import { resultsTextsIn } from './texts.ts'

/** The headline: one number in plain words, how sure it is, and what became of it. */
export function WholeSection(page: ResultPage) {
  const { language, whole, minimum, target, grade } = page
  const { whole: words } = resultsTextsIn(language)
  const { index, low, high, respondents } = whole
  const reason = whole.withheld === 'small' ? words.withheld(count(minimum, language)) : words.complementary
  if (index === null || low === null || high === null)
    return (
      <section aria-label={words.title}>
        <p class="headline">{whole.withheld === null ? words.none : reason}</p>
      </section>
    )
  const written = [percent(index, language), percent(low, language), percent(high, language)] as const
  const label = grade && (grade.label[language] ?? grade.label.vi)
  return (
    <section class="whole" aria-label={words.title}>
      <p class="headline">
        <strong>{written[0]}</strong>
        <span>{words.of100(count(Math.round(index * 100), language))}</span>
      </p>
      <Scale figure={whole} target={target} />
      <p class="scale-ends" aria-hidden="true">
        <span>0</span>
        <span>50</span>
        <span>100 %</span>
      </p>
      <p>{words.support(...written, count(respondents, language))}</p>
      <p>{changeSentence(page)}</p>
      {label && <p>{words.grade(label)}</p>}
      {target !== null && <p>{words.target(percent(target, language))}</p>}
    </section>
  )
}

function changeSentence({ language, change, noChange }: ResultPage): string {
  const { whole: words, noChange: reasons } = resultsTextsIn(language)
  if (!change) return reasons[noChange ?? 'no_previous']
  if (!change.isClear) return words.unclear
  const size = decimal(Math.abs(change.difference) * 100, language)
  return change.difference > 0 ? words.up(size) : words.down(size)
}
