import type { Estimate } from '#charts/estimate.ts'
import { count, interval, percentValue } from '#charts/format.ts'
import { useSpeech } from '../language.ts'
import { reasonForNothing } from './estimates.ts'

interface EstimateTableProps {
  caption: string
  /** Head of the column of labels. */
  head: string
  rows: readonly Estimate[]
  minimumN: number
}

/** The numbers behind a chart of estimates. */
export function EstimateTable({ caption, head, rows, minimumN }: EstimateTableProps) {
  const { language, texts } = useSpeech()
  return (
    <table class="figures">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" class="number">
            {texts.columns.respondents}
          </th>
          <th scope="col" class="number">
            {texts.columns.index}
          </th>
          <th scope="col" class="number">
            {texts.columns.interval}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const reason = reasonForNothing(row, minimumN, { language, texts })
          return (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {reason ? (
                <td colSpan={3} class="withheld">
                  {reason}
                </td>
              ) : (
                <>
                  <td class="number">{count(row.respondents, language)}</td>
                  <td class="number strong">{percentValue(row.index, language)}</td>
                  <td class="number">{interval(row.low, row.high, language)}</td>
                </>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
