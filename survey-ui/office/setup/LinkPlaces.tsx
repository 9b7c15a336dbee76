import { useState } from 'preact/hooks'
import type { CollectorSummary, SurveySummary, UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import { AllPosters } from '../links/AllPosters.tsx'
import { linkClient } from '../links/client.ts'
import type { Services } from '../services.ts'
import { unitName } from '../unit-tree.ts'
import { useFocusBack } from '../use-focus.ts'
import { CollectorTable } from './CollectorTable.tsx'
import { NewCollector } from './NewCollector.tsx'

interface LinkPlacesProps {
  client: OfficeClient
  services: Services
  unit: UnitSummary
  links: readonly CollectorSummary[]
  surveys: readonly SurveySummary[]
  /** Surveys that still take responses. */
  offerable: readonly SurveySummary[]
  /** YYYY-MM-DD */
  today: string
  isEditable: boolean
  onChanged: () => void
}

/** QR codes of a unit: what there is, a new one, and all their posters. */
export function LinkPlaces(props: LinkPlacesProps) {
  const { client, services, unit, links, surveys, offerable, today, isEditable, onChanged } = props
  const { language, texts } = useSpeech()
  const words = texts.collectors
  const [isAdding, setAdding] = useState(false)
  const [added, setAdded] = useState<CollectorSummary | null>(null)
  useFocusBack(isAdding ? 'add-link' : null)
  return (
    <section class="places" aria-labelledby="links-title">
      <h3 id="links-title">{words.links}</h3>
      {added && (
        <p class="notice notice-good" role="status">
          {words.created(added.name)}
        </p>
      )}
      {links.length === 0 && !isAdding && <p class="muted">{words.noLinks(unitName(unit, language))}</p>}
      {isEditable && !isAdding && (
        <div class="places-add">
          <button
            id="add-link"
            type="button"
            class="button"
            disabled={offerable.length === 0}
            onClick={() => setAdding(true)}
          >
            {words.addLink}
          </button>
        </div>
      )}
      {isAdding && (
        <NewCollector
          unit={unit}
          today={today}
          surveys={offerable}
          client={client}
          onCancel={() => setAdding(false)}
          onCreated={(collector) => {
            setAdding(false)
            setAdded(collector)
            onChanged()
          }}
        />
      )}
      {!isAdding && <AllPosters unit={unit} links={linkClient(client)} saveFile={services.saveFile} />}
      {links.length > 0 && (
        <CollectorTable
          collectors={links}
          opened={added?.collectorId ?? null}
          surveys={surveys}
          client={client}
          services={services}
          isEditable={isEditable}
          onChanged={onChanged}
        />
      )}
    </section>
  )
}
