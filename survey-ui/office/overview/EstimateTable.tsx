import type { Estimate } from '#charts/estimate.ts'
import { count, interval } from '#charts/format.ts'
import type { Compared } from '#contract/office.ts'
import { BasisNumber } from '../basis/BasisNumber.tsx'
import type { BasisKind } from '../basis/basis-context.ts'
import { useSpeech } from '../language.ts'
import { ChangeCell } from './ChangeCell.tsx'
import { EstimateHeads } from './EstimateHeads.tsx'
import { reasonForNothing } from './estimates.ts'

interface EstimateTableProps {
  caption: string
  /** Head of the column of labels. */
  head: string
  rows: readonly Estimate[]
  minimumN: number
  /** Changes by label, where rows are compared with the period before. */
  compared?: ReadonlyMap<string, Compared>
  /** What its numbers are. */
  kind?: BasisKind
}

const nothing: Compared = { change: null, noChange: null }

/** The numbers behind a chart of estimates. */
export function EstimateTable({
  caption,
  head,
  rows,
  minimumN,
  compared,
  kind = 'dimension',
}: EstimateTableProps) {
  const { language, texts } = useSpeech()
  return (
    <table class="figures">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <EstimateHeads />
          {compared && <th scope="col">{texts.columns.change}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const reason = reasonForNothing(row, minimumN, { language, texts })
          return (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {reason ? (
                <td colSpan={compared ? 4 : 3} class="withheld">
                  {reason}
                </td>
              ) : (
                <>
                  <td class="number">{count(row.respondents, language)}</td>
                  <td class="number strong">
                    <BasisNumber label={row.label} kind={kind} figure={row} />
                  </td>
                  <td class="number">{interval(row.low, row.high, language)}</td>
                  {compared && <ChangeCell {...(compared.get(row.label) ?? nothing)} />}
                </>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
