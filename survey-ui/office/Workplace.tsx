import type { Person } from '#contract/office.ts'
import { AccountPart } from './account/AccountPart.tsx'
import { ActionsPart } from './actions/ActionsPart.tsx'
import { AnalysesPart } from './analyses/AnalysesPart.tsx'
import { AuditPart } from './audit/AuditPart.tsx'
import type { OfficeClient } from './client.ts'
import { CollectPage } from './collect/CollectPage.tsx'
import { CommentsPart } from './comments/CommentsPart.tsx'
import { DetailsPart } from './details/DetailsPart.tsx'
import { FaultNotice } from './FaultNotice.tsx'
import { Frame } from './Frame.tsx'
import type { Fault } from './fault.ts'
import { Loading } from './Loading.tsx'
import type { Language } from './language.ts'
import { OverviewPage } from './overview/OverviewPage.tsx'
import { PaperPage } from './paper/PaperPage.tsx'
import { PeoplePart } from './people/PeoplePart.tsx'
import { PreparePart } from './prepare/PreparePart.tsx'
import { QuestionnairesPart } from './questionnaires/QuestionnairesPart.tsx'
import { ReportsPart } from './reports/ReportsPart.tsx'
import type { Address } from './router.ts'
import { SamplePart } from './sample/SamplePart.tsx'
import type { Services } from './services.ts'
import { mayChange, pagesFor } from './session.ts'
import { SetupPage } from './setup/SetupPage.tsx'
import { useAddress } from './use-address.ts'
import { useRemote } from './use-remote.ts'

interface WorkplaceProps {
  person: Person
  client: OfficeClient
  services: Services
  onLanguage: (language: Language) => void
  /** Resolves to why signing out failed, or to null. */
  onLeave: () => Promise<Fault | null>
}

/** What a signed-in person sees: the frame and the page that the address names. */
export function Workplace({ person, client, services, onLanguage, onLeave }: WorkplaceProps) {
  const [address, go] = useAddress(services)
  const units = useRemote('units', client.listUnits)
  const shared = { client, services, address, go }
  const mine = pagesFor(person)
  // Where there is nothing to look at yet, the way to it comes first.
  const isBeginning = units.value?.length === 0 && mayChange(person) && address.page === 'overview'
  const asked: Address = isBeginning ? { ...address, page: 'setup', part: 'begin' } : address
  const page = mine.includes(asked.page) ? asked.page : mine[0]
  return (
    <Frame person={person} address={address} page={page} go={go} onLanguage={onLanguage} onLeave={onLeave}>
      {units.value === null &&
        page !== 'account' &&
        page !== 'audit' &&
        page !== 'questionnaires' &&
        (units.fault ? <FaultNotice fault={units.fault} onRetry={units.reload} /> : <Loading />)}
      {units.value && page === 'overview' && (
        <OverviewPage {...shared} units={units.value} isEditable={mayChange(person)} />
      )}
      {units.value && page === 'details' && <DetailsPart {...shared} units={units.value} />}
      {units.value && page === 'analyses' && <AnalysesPart {...shared} units={units.value} />}
      {units.value && page === 'comments' && <CommentsPart {...shared} units={units.value} person={person} />}
      {units.value && page === 'actions' && <ActionsPart {...shared} units={units.value} person={person} />}
      {units.value && page === 'reports' && <ReportsPart {...shared} units={units.value} person={person} />}
      {units.value && page === 'collect' && (
        <CollectPage {...shared} units={units.value} isEditable={mayChange(person)} />
      )}
      {units.value && page === 'paper' && (
        <PaperPage {...shared} units={units.value} isEditable={mayChange(person)} />
      )}
      {units.value && page === 'setup' && asked.plan === null && asked.part !== null && (
        <PreparePart
          {...shared}
          address={asked}
          units={units.value}
          isEditable={mayChange(person)}
          onUnits={units.reload}
        />
      )}
      {units.value && page === 'setup' && asked.plan === null && asked.part === null && (
        <SetupPage {...shared} units={units.value} isEditable={mayChange(person)} />
      )}
      {units.value && page === 'setup' && address.plan !== null && (
        <SamplePart
          {...shared}
          units={units.value}
          isEditable={mayChange(person)}
          isDemonstration={person.demonstration}
        />
      )}
      {units.value && page === 'people' && (
        <PeoplePart client={client} services={services} units={units.value} />
      )}
      {page === 'questionnaires' && <QuestionnairesPart {...shared} />}
      {page === 'audit' && <AuditPart client={client} address={address} go={go} />}
      {page === 'account' && <AccountPart client={client} units={units.value ?? []} />}
    </Frame>
  )
}
