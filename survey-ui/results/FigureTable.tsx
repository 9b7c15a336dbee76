import { count } from '#charts/format.ts'
import type { NamedResult } from '#contract/results.ts'
import { Scale } from './Scale.tsx'
import { resultsTextsIn } from './texts.ts'
import { writtenFigure } from './written.ts'

interface FigureTableProps {
  /** Names the table for those who cannot see its heading. */
  caption: string
  nameColumn: string
  rows: readonly NamedResult[]
  language: 'vi' | 'en'
  minimum: number
  /** One more column between name and index. */
  rank?: { head: string; of: (place: number) => string }
}

/** Figures by name: on a telephone each row is a small card. */
export function FigureTable({ caption, nameColumn, rows, language, minimum, rank }: FigureTableProps) {
  const texts = resultsTextsIn(language)
  const { columns } = texts
  return (
    <table class="figures">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{nameColumn}</th>
          {rank && <th scope="col">{rank.head}</th>}
          <th scope="col">{columns.index}</th>
          <th scope="col">{columns.interval}</th>
          <th scope="col">{columns.respondents}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, figure }, place) => {
          const written = writtenFigure(figure, language, count(minimum, language), texts)
          return (
            <tr key={name}>
              <th scope="row">
                {name}
                <Scale figure={figure} />
              </th>
              {rank && (
                <td data-head={rank.head} class={'because' in written ? 'none' : undefined}>
                  {rank.of(place)}
                </td>
              )}
              {'because' in written ? (
                <td colSpan={3} class="withheld">
                  {written.because}
                </td>
              ) : (
                <>
                  <td data-head={columns.index} class="index">
                    {written.index}
                  </td>
                  <td data-head={columns.interval}>{written.interval}</td>
                  <td data-head={columns.respondents}>{count(figure.respondents, language)}</td>
                </>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
