import { count, decimal, interval, percentValue } from '#charts/format.ts'
import { isRefused, type Refused, type WeightedEstimate, type Weights } from '#contract/analyses.ts'
import type { Figure } from '#contract/office.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import { sourceText } from '../sampling/source-text.ts'
import { useSamplingTexts } from '../sampling/texts.ts'
import { HeadRow } from './HeadRow.tsx'
import { MarginTable } from './MarginTable.tsx'
import { MethodNotes } from './MethodNotes.tsx'
import { RefusedNote } from './RefusedNote.tsx'
import { TableSection } from './TableSection.tsx'
import { useAnalysesTexts } from './texts.ts'

/** Estimates under the sampling design beside the unweighted one, with what was done to the weights. */
export function WeightsView({ result }: { result: Weights }) {
  const { language } = useSpeech()
  const { weights: words } = useAnalysesTexts()
  const sampling = useSamplingTexts()
  const { weighted, postStratified, raked, leftOut, strata, population, years } = result
  if (isRefused(weighted)) return <RefusedNote part={weighted} />
  const context = words.strata(count(strata, language), count(population, language), years.join(', '))
  const { withoutTransactions, tooMany } = leftOut
  return (
    <>
      <p class="notice first-caution">{result.isSelfSelected ? words.nonProbability : words.probability}</p>
      <TableSection
        title={words.title}
        context={`${context}. ${sampling.transactionsFrom(sourceText(result.transactionSources, sampling))}`}
        {...(withoutTransactions + tooMany > 0
          ? { note: words.leftOut(count(withoutTransactions, language), count(tooMany, language)) }
          : {})}
      >
        <Estimates
          isSelfSelected={result.isSelfSelected}
          rows={[
            { name: words.rows.unweighted, part: result.unweighted },
            { name: words.rows.weighted, part: weighted },
            { name: words.rows.postStratified, part: postStratified },
            { name: words.rows.raked, part: raked },
          ]}
        />
      </TableSection>
      <TableSection title={words.byDimension}>
        <Estimates
          isSelfSelected={result.isSelfSelected}
          rows={result.byDimension.flatMap(({ key, title, unweighted, weighted: part }) => {
            const name = inLanguage(title, language)
            return [
              { name, part: unweighted, key, note: words.rows.unweighted },
              { name, part, key, note: words.rows.weighted },
            ]
          })}
        />
      </TableSection>
      {!isRefused(raked) && <MarginTable raked={raked} />}
      <MethodNotes title={words.methodTitle} notes={words.method} />
    </>
  )
}

interface EstimateRow {
  name: string
  note?: string
  part: Figure | WeightedEstimate | Refused
}

function Estimates({ rows, isSelfSelected }: { rows: EstimateRow[]; isSelfSelected: boolean }) {
  const { weights: words } = useAnalysesTexts()
  const { estimate, n, index, interval: plain, modelInterval, weights, kish, effective } = words.columns
  const ends = isSelfSelected ? modelInterval : plain
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="wide" tabIndex={0} aria-label={words.title}>
      <table class="figures weight-table">
        <caption class="unseen">{words.title}</caption>
        <HeadRow names={[estimate, n, index, ends, weights, kish, effective]} />
        <tbody>
          {rows.map(({ name, note, part }) => (
            <tr key={`${name} ${note}`}>
              <th scope="row">
                {name}
                {note && <span class="row-note step-who">{note}</span>}
              </th>
              <EstimateCells part={part} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function EstimateCells({ part }: Pick<EstimateRow, 'part'>) {
  const { language } = useSpeech()
  if (isRefused(part)) {
    return (
      <td colSpan={6}>
        <RefusedNote part={part} />
      </td>
    )
  }
  const weights = 'weights' in part ? part.weights : null
  const n = 'n' in part ? part.n : part.respondents
  return (
    <>
      <td class="number">{count(n, language)}</td>
      <td class="number strong">{percentValue(part.index, language)}</td>
      <td class="number">{interval(part.low, part.high, language)}</td>
      <td class="number">
        {weights ? `${decimal(weights.min, language, 2)} – ${decimal(weights.max, language, 2)}` : '1'}
      </td>
      <td class="number">{decimal(weights ? weights.kish : 1, language, 2)}</td>
      <td class="number">{count(weights ? Math.round(weights.effectiveN) : n, language)}</td>
    </>
  )
}
