import { useState } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { dayAt } from '../months.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import { UnitField } from '../UnitField.tsx'
import { orderAsTree } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import { linkClient } from './client.ts'
import { InvitationTable } from './InvitationTable.tsx'

interface InvitationSectionProps {
  client: OfficeClient
  services: Services
  units: readonly UnitSummary[]
  address: Address
  go: Go
}

/** Invitations handed out at the places of a unit, for those who do not set up places: clerks and heads. */
export function InvitationSection({ client, services, units, address, go }: InvitationSectionProps) {
  const { texts } = useSpeech()
  const words = texts.links.invitations
  const unit = units.find(({ unitId }) => unitId === address.unitId) ?? orderAsTree(units)[0]?.unit
  const places = useRemote(`collectors ${unit?.unitId}`, () => client.listCollectors(unit?.unitId ?? 0))
  const [chosenId, setChosenId] = useState<number | null>(null)
  const open = places.value?.filter(({ status }) => status === 'open') ?? null
  const chosen = open?.find(({ collectorId }) => collectorId === chosenId) ?? open?.[0]
  return (
    <section class="figure" aria-labelledby="invitations-title">
      <header class="figure-head">
        <h2 id="invitations-title">{texts.links.views.invitations}</h2>
      </header>
      {unit && units.length > 1 && (
        <UnitField
          id="invitation-unit"
          label={texts.collectors.of}
          units={units}
          chosen={unit}
          onChoose={(next) => go({ unitId: next })}
        />
      )}
      {open === null &&
        (places.fault ? <FaultNotice fault={places.fault} onRetry={places.reload} /> : <Loading />)}
      {open?.length === 0 && <p>{words.noPlace}</p>}
      {open && chosen && (
        <>
          <div class="field unit-field">
            <label for="invitation-place">{words.place}</label>
            <select
              id="invitation-place"
              value={chosen.collectorId}
              onChange={(event) => setChosenId(Number(event.currentTarget.value))}
            >
              {open.map(({ collectorId, name }) => (
                <option key={collectorId} value={collectorId}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <InvitationTable
            key={chosen.collectorId}
            collector={chosen}
            links={linkClient(client)}
            today={dayAt(services.now())}
            isEditable
          />
        </>
      )}
    </section>
  )
}
