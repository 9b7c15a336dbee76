import { useEffect, useMemo } from 'preact/hooks'
import type { Person, UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import { mayWriteReports } from '../session.ts'
import type { Go } from '../use-address.ts'
import { reportsClient } from './client.ts'
import { NewReport } from './NewReport.tsx'
import { OneReport } from './OneReport.tsx'
import { ReportList } from './ReportList.tsx'
import './reports.css'

export interface ReportsPageProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  person: Person
}

/** Official reports on their way to the public: all of them, a new one, or the one that the address names. */
export function ReportsPage(props: ReportsPageProps) {
  const { address, go, person } = props
  const { texts } = useSpeech()
  const client = useMemo(() => reportsClient(props.client), [props.client])
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.reports)
  }, [texts])
  const { report } = address.choices
  const open = (id: string | null) => go({ choices: id === null ? {} : { report: id } })
  const shared = { ...props, client, onOpen: open }
  if (report === 'new' && mayWriteReports(person)) return <NewReport {...shared} />
  if (report !== undefined && report !== 'new')
    return <OneReport {...shared} key={report} reportId={report} />
  return <ReportList {...shared} isWriter={mayWriteReports(person)} />
}
