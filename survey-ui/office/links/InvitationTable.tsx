import { useRef, useState } from 'preact/hooks'
import { count, dayShort } from '#charts/format.ts'
import type { CollectorSummary } from '#contract/office.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { shiftDay } from '../months.ts'
import { useRemote } from '../use-remote.ts'
import type { LinkClient } from './client.ts'
import { InvitationCell } from './InvitationCell.tsx'

interface InvitationTableProps {
  collector: Pick<CollectorSummary, 'collectorId'>
  links: LinkClient
  today: string
  isEditable: boolean
}

const daysAtFirst = 14
const daysMore = 28
const mostDays = 366

/** What was handed out at a place day by day, the latest first; keys alone are enough to fill it in. */
export function InvitationTable({ collector, links, today, isEditable }: InvitationTableProps) {
  const { collectorId } = collector
  const { language, texts } = useSpeech()
  const words = texts.links.invitations
  const [days, setDays] = useState(daysAtFirst)
  const from = shiftDay(today, 1 - days)
  const list = useRemote(`invitations ${collectorId} ${from}`, () =>
    links.listInvitations(collectorId, from, today),
  )
  const table = useRef<HTMLTableElement>(null)
  const goTo = (position: number) =>
    table.current?.querySelectorAll<HTMLInputElement>('tbody input')[position]?.focus()
  if (list.value === null)
    return list.fault ? <FaultNotice fault={list.fault} onRetry={list.reload} /> : <Loading />
  return (
    <div class="link-part">
      <p class="muted">{words.lead}</p>
      {isEditable && <p class="field-help">{words.keys}</p>}
      <table ref={table} class="figures invitation-table">
        <caption class="unseen">{texts.links.views.invitations}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col" class="number">
              {words.issued}
            </th>
            <th scope="col" class="number">
              {words.handedOut}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.value.map(({ day, codesIssued, handedOut }, position) => (
            <tr key={day}>
              <th scope="row">{dayShort(day)}</th>
              <td class="number">{codesIssued === 0 ? '' : count(codesIssued, language)}</td>
              <td class="number">
                {isEditable ? (
                  <InvitationCell
                    label={words.inputOf(dayShort(day))}
                    known={handedOut}
                    save={(value) => links.noteInvitations(collectorId, day, value)}
                    onMove={(by) => goTo(position + by)}
                  />
                ) : (
                  count(handedOut, language)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {days < mostDays && (
        <button
          type="button"
          class="button button-quiet"
          onClick={() => setDays(Math.min(mostDays, days + daysMore))}
        >
          {words.earlier}
        </button>
      )}
    </div>
  )
}
