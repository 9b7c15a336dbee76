import { count } from '#charts/format.ts'
import type { ImportFault } from '#contract/import.ts'
import { useSpeech } from '../../language.ts'
import { usePrepareTexts } from '../texts.ts'
import { faultSentences } from './fault-sentences.ts'

/** Rows that are not imported: where, what stands there, what is wrong, what to do. */
export function FaultTable({ faults, bad }: { faults: readonly ImportFault[]; bad: number }) {
  const { language } = useSpeech()
  const words = usePrepareTexts().import
  return (
    <section class="figure preview-part" aria-labelledby="faults-title">
      <h3 id="faults-title">{words.errors}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="unit-scroll preview-scroll" tabIndex={0} aria-labelledby="faults-title">
        <table class="figures stacked fault-table">
          <thead>
            <tr>
              <th scope="col" class="number">
                {words.line}
              </th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.problem}</th>
              <th scope="col">{words.remedy}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((fault) => {
              const { what, remedy } = faultSentences(fault, words)
              return (
                <tr key={`${fault.line} ${fault.column}`}>
                  <th scope="row" class="number">
                    <span class="narrow-only">{words.line} </span>
                    {fault.line}
                  </th>
                  <td>{words.columns[fault.column] ?? fault.column}</td>
                  <td>{fault.value === '' ? <em>{words.empty}</em> : <q>{fault.value}</q>}</td>
                  <td>{what}</td>
                  <td>{remedy}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {bad > faults.length && (
        <p class="muted">{words.errorsMore(count(faults.length, language), count(bad, language))}</p>
      )}
    </section>
  )
}
