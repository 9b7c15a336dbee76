import { count } from '#charts/format.ts'
import type { ReportRecord } from '#contract/publication.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { useSpeech } from '../language.ts'
import { useRemote } from '../use-remote.ts'
import type { ReportsClient } from './client.ts'
import { useReportsTexts } from './texts.ts'

interface DifferencesSectionProps {
  report: ReportRecord
  client: ReportsClient
}

/** More than this nobody reads on a page; the files hold them all. */
const most = 100

/** What a correction says otherwise than the published edition before it. */
export function DifferencesSection({ report, client }: DifferencesSectionProps) {
  return report.follows && report.files.length > 0 ? (
    <Differences report={report} edition={report.follows.edition} client={client} />
  ) : null
}

function Differences({ report, edition, client }: DifferencesSectionProps & { edition: number }) {
  const { language } = useSpeech()
  const { one: words } = useReportsTexts()
  // Other files, other differences.
  const model = report.files.find(({ name }) => name === 'model')?.sha256
  const found = useRemote(`differences ${report.reportId} ${model}`, () =>
    client.differences(report.reportId),
  )
  const { where, before, after } = words.differenceColumns
  return (
    <section class="report-part" aria-labelledby="report-differences">
      <h2 id="report-differences">{words.differences(count(edition, language))}</h2>
      {found.fault && <FaultNotice fault={found.fault} onRetry={found.reload} />}
      {found.value?.length === 0 && <p>{words.noDifferences}</p>}
      {found.value && found.value.length > 0 && (
        <div class="wide">
          <table class="figures report-differences">
            <thead>
              <tr>
                <th scope="col">{where}</th>
                <th scope="col" class="number">
                  {before}
                </th>
                <th scope="col" class="number">
                  {after}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.value.slice(0, most).map((one) => (
                <tr key={`${one.table}|${one.row}|${one.column}`}>
                  <th scope="row">
                    {one.row}, {one.column}
                    <span class="row-key">{one.table}</span>
                  </th>
                  <td class="number">{one.before ?? '–'}</td>
                  <td class="number">{one.after ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {found.value.length > most && (
            <p class="muted">{words.differencesMore(count(found.value.length - most, language))}</p>
          )}
        </div>
      )}
    </section>
  )
}
