import { count, decimal } from '#charts/format.ts'
import { isRefused, type Priorities, type ReliabilityFinding } from '#contract/analyses.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import { RefusedNote } from './RefusedNote.tsx'
import { TableSection } from './TableSection.tsx'
import { useAnalysesTexts } from './texts.ts'

/** From here up, a common score of several questions is taken to hold. */
const acceptable = 0.7
/** Below, a question goes little with the others of its dimension. */
const lowCorrelation = 0.3

type Verdict = 'good' | 'unsure' | 'low'

/** How to read an alpha: the interval counts too. */
export function verdictOf({ alpha, low }: Pick<ReliabilityFinding, 'alpha' | 'low'>): Verdict {
  if (alpha < acceptable) return 'low'
  return low !== null && low < acceptable ? 'unsure' : 'good'
}

/** Whether the questions of each dimension hang together. */
export function ReliabilitySection({ reliability }: Pick<Priorities, 'reliability'>) {
  const { language } = useSpeech()
  const { priorities: words } = useAnalysesTexts()
  const found = reliability.filter((part): part is ReliabilityFinding => !isRefused(part))
  return (
    <TableSection title={words.reliabilityTitle} note={words.reliabilityNote}>
      <table class="figures stacked reliability-table">
        <caption class="unseen">{words.reliabilityTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.dimension}</th>
            <th scope="col" class="number">
              {words.reliabilityColumns.items}
            </th>
            <th scope="col" class="number">
              {words.reliabilityColumns.n}
            </th>
            <th scope="col" class="number">
              {words.reliabilityColumns.alpha}
            </th>
            <th scope="col" class="number">
              {words.reliabilityColumns.omega}
            </th>
            <th scope="col">{words.reliabilityColumns.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {reliability.map((part) => (
            <tr key={part.key}>
              <th scope="row">{inLanguage(part.title, language)}</th>
              {isRefused(part) ? (
                <td colSpan={5}>
                  <RefusedNote part={part} />
                </td>
              ) : (
                <ReliabilityCells part={part} />
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {found.length > 0 && (
        <details class="analysis-more">
          <summary>{words.itemTotal}</summary>
          {found.map((part) => (
            <ItemTotals key={part.key} part={part} />
          ))}
        </details>
      )}
    </TableSection>
  )
}

function ReliabilityCells({ part }: { part: ReliabilityFinding }) {
  const { language } = useSpeech()
  const { priorities: words } = useAnalysesTexts()
  const verdict = verdictOf(part)
  const labels = words.reliabilityColumns
  return (
    <>
      <td class="number" data-label={labels.items}>
        {part.items}
      </td>
      <td class="number" data-label={labels.n}>
        {count(part.n, language)}
      </td>
      <td class="number strong" data-label={labels.alpha}>
        {decimal(part.alpha, language, 3)} ({decimal(part.low, language, 3)}–{decimal(part.high, language, 3)}
        )
      </td>
      <td class="number" data-label={labels.omega}>
        {decimal(part.omega, language, 3)}
      </td>
      <td class={verdict === 'good' ? 'verdict' : 'verdict verdict-care'}>{words.verdicts[verdict]}</td>
    </>
  )
}

function ItemTotals({ part }: { part: ReliabilityFinding }) {
  const { language } = useSpeech()
  const { priorities: words } = useAnalysesTexts()
  return (
    <table class="figures item-totals">
      <caption>{inLanguage(part.title, language)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.item}</th>
          <th scope="col" class="number">
            {words.itemColumns.rest}
          </th>
          <th scope="col" class="number">
            {words.itemColumns.dropped}
          </th>
        </tr>
      </thead>
      <tbody>
        {part.byItem.map(({ key, prompt, restCorrelation, alphaIfDropped }) => (
          <tr key={key}>
            <th scope="row">
              {inLanguage(prompt, language)}
              {restCorrelation !== null && restCorrelation < lowCorrelation && (
                <span class="row-note step-who">{words.lowItem}</span>
              )}
            </th>
            <td class="number">{decimal(restCorrelation, language, 2)}</td>
            <td class="number">{decimal(alphaIfDropped, language, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
