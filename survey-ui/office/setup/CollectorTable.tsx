import { useState } from 'preact/hooks'
import type { CollectorSummary, SurveySummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import { EnrolTablet } from './EnrolTablet.tsx'
import { LinkPoster } from './LinkPoster.tsx'

interface CollectorTableProps {
  collectors: readonly CollectorSummary[]
  /** The collection point to show opened at first: the one just added. */
  opened: number | null
  surveys: readonly SurveySummary[]
  client: OfficeClient
  services: Services
  isEditable: boolean
}

/** Collection points; a link opens to its address and QR code, a tablet to its enrolment. */
export function CollectorTable(props: CollectorTableProps) {
  const { texts } = useSpeech()
  const words = texts.collectors
  return (
    <table class="figures stacked collector-table">
      <caption class="unseen">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.offered}</th>
          <th scope="col">{words.statusHead}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {props.collectors.map((collector) => (
          <CollectorRow
            key={collector.collectorId}
            {...props}
            collector={collector}
            isFirstOpen={collector.collectorId === props.opened}
          />
        ))}
      </tbody>
    </table>
  )
}

interface CollectorRowProps extends CollectorTableProps {
  collector: CollectorSummary
  isFirstOpen: boolean
}

function CollectorRow({ collector, isFirstOpen, surveys, client, services, isEditable }: CollectorRowProps) {
  const { language, texts } = useSpeech()
  const words = texts.collectors
  const [isOpen, setOpen] = useState(isFirstOpen)
  const { kind, name, status } = collector
  const titles = collector.surveys.map((key) => {
    const survey = surveys.find((known) => known.key === key)
    return survey ? (language === 'en' ? (survey.titleEn ?? survey.title) : survey.title) : key
  })
  // Only those who set up may enrol a tablet; a poster's address is no secret.
  const canOpen = status === 'open' && (kind === 'link' || isEditable)
  const label = kind === 'link' ? words.show : words.enrol
  return (
    <>
      <tr class={isOpen ? 'opened' : undefined}>
        <th scope="row">{name}</th>
        <td>{words.kinds[kind]}</td>
        <td>{titles.join('; ')}</td>
        <td>
          <span class={status === 'open' ? 'tag tag-open' : 'tag'}>{words.status[status]}</span>
        </td>
        <td class="row-action">
          {canOpen && (
            <button
              type="button"
              class="button button-quiet"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? texts.setup.close : label}
            </button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr class="row-detail">
          <td colSpan={5}>
            {kind === 'link' ? (
              <LinkPoster collector={collector} client={client} copyText={services.copyText} />
            ) : (
              <EnrolTablet collector={collector} client={client} services={services} />
            )}
          </td>
        </tr>
      )}
    </>
  )
}
