import { useState } from 'preact/hooks'
import { count, dayShort } from '#charts/format.ts'
import type { TabletSummary } from '#contract/tablets.ts'
import { useSpeech } from '../language.ts'
import type { TabletClient } from './client.ts'
import { FaultSign } from './FaultSign.tsx'
import { TabletDetails } from './TabletDetails.tsx'
import { agoText } from './watch-words.ts'

export interface WatchRowProps {
  tablet: TabletSummary
  /** Name of the unit; null where all tablets are of one. */
  unitName: string | null
  client: TabletClient
  now: Date
  isEditable: boolean
  onChanged: () => void
}

/** One tablet: what is wrong with it in a word and a shape, and what has not arrived. */
export function WatchRow(props: WatchRowProps) {
  const { tablet, unitName, now } = props
  const { language, texts } = useSpeech()
  const words = texts.tablets
  const [isOpen, setOpen] = useState(false)
  const { counts, faults, gaps, lastContact, enrolment } = tablet
  const since = gaps[0]?.day
  const number = (value: number) => count(value, language)
  return (
    <>
      <tr class={isOpen ? 'opened' : undefined}>
        <th scope="row">
          {tablet.name}
          <span class="row-key">{unitName ? `${tablet.place.name} · ${unitName}` : tablet.place.name}</span>
        </th>
        <td>
          {enrolment !== 'enrolled' && <span class="tag">{words.left[enrolment]}</span>}
          {faults.map((fault) => (
            <span key={fault} class="fault-line">
              <FaultSign fault={fault} />
              {words.faults[fault]}
            </span>
          ))}
          {faults.length === 0 && enrolment === 'enrolled' && (
            <span class="fault-line">
              <FaultSign fault={null} />
              {words.fine}
            </span>
          )}
        </td>
        <td class={counts.missing > 0 ? 'number strong' : 'number'} data-head={words.columns.missing}>
          {number(counts.missing)}
          {since && <span class="row-key">{words.since(dayShort(since))}</span>}
        </td>
        <td class="number" data-head={words.columns.waiting}>
          {number(counts.waiting)}
        </td>
        <td class="number" data-head={words.columns.captured}>
          {number(counts.captured)}
        </td>
        <td data-head={words.columns.contact}>
          {lastContact ? agoText(lastContact, now, language, words) : words.never}
        </td>
        <td class="row-action">
          <button
            type="button"
            class="button button-quiet"
            aria-expanded={isOpen}
            aria-label={words.setup.actionsOf(isOpen ? texts.setup.close : words.details, tablet.name)}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? texts.setup.close : words.details}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr class="row-detail">
          <td colSpan={7}>
            <TabletDetails {...props} />
          </td>
        </tr>
      )}
    </>
  )
}
