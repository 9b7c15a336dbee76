import { count, decimal } from '#charts/format.ts'
import { type CoverageRow, isRefused, type Quality } from '#contract/analyses.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import { HeadRow } from './HeadRow.tsx'
import { RefusedNote } from './RefusedNote.tsx'
import { TableSection } from './TableSection.tsx'
import { useAnalysesTexts } from './texts.ts'

/** Responses against dossiers, year by year, by unit and by field. */
export function CoverageSections({ coverage }: Pick<Quality, 'coverage'>) {
  const { quality: words } = useAnalysesTexts()
  if (isRefused(coverage)) {
    return (
      <TableSection title={words.coverageNone}>
        <RefusedNote part={coverage} />
      </TableSection>
    )
  }
  return (
    <>
      {coverage.map(({ year, units, fields }) => (
        <TableSection key={year} title={words.coverageTitle(String(year))} note={words.coverageNote}>
          {units.length > 0 && <CoverageTable head={words.coverageColumns.unit} rows={units} />}
          {fields.length > 0 && <CoverageTable head={words.coverageColumns.field} rows={fields} />}
        </TableSection>
      ))}
    </>
  )
}

function CoverageTable({ head, rows }: { head: string; rows: CoverageRow[] }) {
  const { language } = useSpeech()
  const { quality: words } = useAnalysesTexts()
  const { responses, transactions, rate } = words.coverageColumns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="coverage-scroll" tabIndex={0} aria-label={head}>
      <table class="figures">
        <caption class="unseen">{head}</caption>
        <HeadRow names={[head, responses, transactions, rate]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{inLanguage(row.title, language)}</th>
              <td class={row.responses === null ? 'withheld' : 'number'}>
                {row.responses === null ? words.hidden : count(row.responses, language)}
              </td>
              <td class="number">{count(row.transactions, language)}</td>
              <td class="number strong">
                {decimal(row.coverage === null ? null : row.coverage * 100, language, 1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
