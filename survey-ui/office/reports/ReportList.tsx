import { count, dayShort } from '#charts/format.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { ReportSummary } from '#contract/publication.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Link } from '../Link.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import { periodName } from '../period-name.ts'
import type { Address } from '../router.ts'
import { unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import type { ReportsClient } from './client.ts'
import { StateTag } from './StateTag.tsx'
import { useReportsTexts } from './texts.ts'

interface ReportListProps {
  client: ReportsClient
  address: Address
  go: Go
  units: readonly UnitSummary[]
  isWriter: boolean
}

/** All reports in sight, the last changed first. */
export function ReportList({ client, address, go, units, isWriter }: ReportListProps) {
  const { language, texts } = useSpeech()
  const words = useReportsTexts()
  const reports = useRemote('reports', client.list)
  if (reports.value === null)
    return reports.fault ? <FaultNotice fault={reports.fault} onRetry={reports.reload} /> : <Loading />
  const waiting = reports.value.filter(({ state }) => state === 'checked').length
  const published = reports.value.filter(({ state }) => state === 'published').length
  return (
    <>
      <div class="page-head">
        <p class="muted">{texts.pages.reports}</p>
        <h1>{words.finding(waiting, count(waiting, language), count(published, language))}</h1>
        <p class="muted">{words.lead}</p>
      </div>
      <div class="panel-actions report-begin">
        {isWriter && (
          <Link class="button button-main" address={address} change={{ choices: { report: 'new' } }} go={go}>
            {words.begin}
          </Link>
        )}
        <a class="button button-quiet" href={language === 'en' ? '/ket-qua?lang=en' : '/ket-qua'}>
          {words.public}
        </a>
      </div>
      {reports.value.length === 0 ? (
        <div class="report-none">
          <p>
            <strong>{words.none}</strong>
          </p>
          <p class="muted">{words.noneLead}</p>
        </div>
      ) : (
        <table class="figures stacked report-table">
          <caption class="unseen">{texts.pages.reports}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.report}</th>
              <th scope="col">{words.columns.document}</th>
              <th scope="col">{words.columns.state}</th>
              <th scope="col">{words.columns.changed}</th>
            </tr>
          </thead>
          <tbody>
            {reports.value.map((report) => (
              <Row key={report.reportId} report={report} units={units} address={address} go={go} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

type RowProps = Pick<ReportListProps, 'address' | 'go' | 'units'> & { report: ReportSummary }

function Row({ report, units, address, go }: RowProps) {
  const { language } = useSpeech()
  const words = useReportsTexts()
  const { number, day } = report.details
  return (
    <tr>
      <th scope="row">
        <Link class="row-link" address={address} change={{ choices: { report: report.reportId } }} go={go}>
          <ReportTitle report={report} units={units} />
        </Link>
        <span class="row-key">
          {words.kinds[report.scope.kind]}
          {report.edition > 1 && ` · ${words.edition(count(report.edition, language))}`}
          {report.scope.language !== language && ` · ${words.form.languages[report.scope.language]}`}
        </span>
      </th>
      <td>{number === '' ? words.noNumber : words.number(number, dayShort(day))}</td>
      <td>
        <StateTag state={report.state} />
      </td>
      <td>{clockTimeAndDay(new Date(report.changedAt), language)}</td>
    </tr>
  )
}

interface TitleProps {
  report: Pick<ReportSummary, 'scope'>
  units: readonly UnitSummary[]
}

/** What a report is about: unit and period. */
export function ReportTitle({ report: { scope }, units }: TitleProps) {
  const { language, texts } = useSpeech()
  const unit = units.find(({ unitId }) => unitId === scope.unitId)
  return (
    <>
      {unit ? unitName(unit, language) : scope.unitId}, {periodName(scope.from, scope.to, texts)}
    </>
  )
}
