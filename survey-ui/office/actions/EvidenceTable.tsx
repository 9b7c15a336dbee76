import { count, interval, percent, percentValue } from '#charts/format.ts'
import type { Evidence, PeriodFigure } from '#contract/actions.ts'
import { useSpeech } from '../language.ts'
import { IntervalMark } from '../overview/IntervalMark.tsx'
import { periodOf } from './period-of.ts'
import { useActionsTexts } from './texts.ts'

interface EvidenceTableProps {
  evidence: Evidence
  /** What a later period showed; null before one has closed. */
  later: PeriodFigure | null
}

/** The figures that opened an action, and the later one below them, beside their line. */
export function EvidenceTable({ evidence, later }: EvidenceTableProps) {
  const { language } = useSpeech()
  const words = useActionsTexts().evidence
  const rows = later ? [...evidence.periods, later] : evidence.periods
  return (
    <>
      <p class="figure-note">{words.frozen}</p>
      <div class="wide">
        <table class="figures evidence">
          <caption class="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.period}</th>
              <th scope="col" class="number">
                {words.n}
              </th>
              <th scope="col" class="number">
                {words.index}
              </th>
              <th scope="col" class="number">
                {words.interval}
              </th>
              <td class="evidence-line">{words.line(percent(evidence.line, language))}</td>
            </tr>
          </thead>
          <tbody>
            {rows.map((figure) => (
              <tr key={figure.from} class={figure === later ? 'highlighted' : undefined}>
                <th scope="row">{periodOf(figure, language)}</th>
                <td class="number">{count(figure.respondents, language)}</td>
                <td class="number strong">{percentValue(figure.index, language)}</td>
                <td class="number">{interval(figure.low, figure.high, language)}</td>
                <td class="evidence-mark">
                  <IntervalMark
                    figure={{ ...figure, answers: null, score: null, withheld: null }}
                    scale={{ min: 0, max: 100, reference: evidence.line }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
