import { useEffect } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import { dayAt } from '../months.ts'
import type { Address } from '../router.ts'
import { SampleLink } from '../sample/SampleLink.tsx'
import type { Services } from '../services.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import { PlacesSection } from './PlacesSection.tsx'
import { SetupTabs } from './SetupTabs.tsx'
import { SurveySection } from './SurveySection.tsx'

interface SetupPageProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  /** Whether the person may change anything. */
  isEditable: boolean
}

/** Setting up: surveys first, then the points where responses come in. */
export function SetupPage({ client, services, address, go, units, isEditable }: SetupPageProps) {
  const { texts } = useSpeech()
  const surveys = useRemote('surveys', client.listSurveys)
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.setup)
  }, [texts])
  return (
    <>
      <SetupTabs address={address} go={go} isEditable={isEditable} />
      <div class="page-head">
        <h1>{texts.pages.setup}</h1>
        <p class="muted">{isEditable ? texts.setup.lead : texts.setup.readOnly}</p>
      </div>
      {units.length === 0 && <p class="notice">{texts.faults.noUnits}</p>}
      <SurveySection
        client={client}
        surveys={surveys}
        today={dayAt(services.now())}
        isEditable={isEditable}
        isAdding={address.choices.create === 'survey'}
        onAdding={(isAdding) => go({ choices: isAdding ? { create: 'survey' } : {} })}
      />
      <SampleLink address={address} go={go} />
      <PlacesSection
        client={client}
        services={services}
        surveys={surveys.value}
        address={address}
        go={go}
        units={units}
        isEditable={isEditable}
      />
    </>
  )
}
