import type { Person } from '#contract/office.ts'
import { AnalysesPart } from './analyses/AnalysesPart.tsx'
import type { OfficeClient } from './client.ts'
import { CollectPage } from './collect/CollectPage.tsx'
import { FaultNotice } from './FaultNotice.tsx'
import { Frame } from './Frame.tsx'
import type { Fault } from './fault.ts'
import { Loading } from './Loading.tsx'
import type { Language } from './language.ts'
import { OverviewPage } from './overview/OverviewPage.tsx'
import { PaperPage } from './paper/PaperPage.tsx'
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
  const page = mine.includes(address.page) ? address.page : mine[0]
  return (
    <Frame person={person} address={address} page={page} go={go} onLanguage={onLanguage} onLeave={onLeave}>
      {units.value === null &&
        (units.fault ? <FaultNotice fault={units.fault} onRetry={units.reload} /> : <Loading />)}
      {units.value && page === 'overview' && (
        <OverviewPage {...shared} units={units.value} isEditable={mayChange(person)} />
      )}
      {units.value && page === 'analyses' && <AnalysesPart {...shared} units={units.value} />}
      {units.value && page === 'collect' && (
        <CollectPage {...shared} units={units.value} isEditable={mayChange(person)} />
      )}
      {units.value && page === 'paper' && (
        <PaperPage {...shared} units={units.value} isEditable={mayChange(person)} />
      )}
      {units.value && page === 'setup' && address.plan === null && (
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
    </Frame>
  )
}
