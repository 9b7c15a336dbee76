import type { ReportStep } from '#contract/publication.ts'
import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import { useReportsTexts } from './texts.ts'

/** What became of a report, the last first. */
export function HistorySection({ steps }: { steps: readonly ReportStep[] }) {
  const { language } = useSpeech()
  const { one: words } = useReportsTexts()
  return (
    <section class="report-part" aria-labelledby="report-history">
      <h2 id="report-history">{words.history}</h2>
      <ol class="report-steps" reversed>
        {steps.toReversed().map(({ at, actor, act, note }, place) => (
          <li key={steps.length - place}>
            {words.step(actor, words.acts[act], clockTimeAndDay(new Date(at), language))}
            {note && <p class="report-note">{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
