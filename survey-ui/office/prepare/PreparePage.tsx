import { useEffect } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import { NoticePage } from '../notice/NoticePage.tsx'
import { RetentionPage } from '../retention/RetentionPage.tsx'
import type { Address, SetupPart } from '../router.ts'
import type { Services } from '../services.ts'
import { SetupTabs } from '../setup/SetupTabs.tsx'
import type { Go } from '../use-address.ts'
import { AgencyPage } from './agency/AgencyPage.tsx'
import { BeginPage } from './begin/BeginPage.tsx'
import { CountsPage } from './counts/CountsPage.tsx'
import { ImportPage } from './import/ImportPage.tsx'
import './prepare.css'
import { UnitsPage } from './units/UnitsPage.tsx'

export interface PrepareProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  /** Whether the person may change anything. */
  isEditable: boolean
  /** The units are not as they were. */
  onUnits: () => void
}

const pages: Record<SetupPart, (props: PrepareProps) => preact.ComponentChild> = {
  begin: BeginPage,
  units: UnitsPage,
  import: ImportPage,
  counts: CountsPage,
  agency: AgencyPage,
  notice: NoticePage,
  retention: RetentionPage,
}

const readable: readonly SetupPart[] = ['units', 'counts', 'notice', 'retention']

/** One part of setting up. Who may change nothing sees units and counts, which all figures rest on, and what people are
 * told. */
export function PreparePage(props: PrepareProps) {
  const { address, go, isEditable } = props
  const { texts } = useSpeech()
  const wanted = address.part ?? 'begin'
  const part = isEditable || readable.includes(wanted) ? wanted : 'units'
  const Part = pages[part]
  useEffect(() => {
    document.title = texts.documentTitle(texts.setup.parts[part])
  }, [texts, part])
  return (
    <>
      <SetupTabs address={{ ...address, part }} go={go} isEditable={isEditable} />
      <Part key={part} {...props} />
    </>
  )
}
