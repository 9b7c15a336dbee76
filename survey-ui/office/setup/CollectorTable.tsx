import { useState } from 'preact/hooks'
import { dayShort } from '#charts/format.ts'
import type { CollectorSummary, SurveySummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import { LinkDetail } from '../links/LinkDetail.tsx'
import { dayAt } from '../months.ts'
import type { Services } from '../services.ts'

interface CollectorTableProps {
  collectors: readonly CollectorSummary[]
  /** The link to show opened at first: the one just added. */
  opened: number | null
  surveys: readonly SurveySummary[]
  client: OfficeClient
  services: Services
  isEditable: boolean
  /** A link is not as it was. */
  onChanged: () => void
}

/** Links; each opens to its posters, codes and term. */
export function CollectorTable(props: CollectorTableProps) {
  const { texts } = useSpeech()
  const words = texts.collectors
  return (
    <table class="figures stacked collector-table">
      <caption class="unseen">{words.links}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
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

function CollectorRow(props: CollectorRowProps) {
  const { collector, isFirstOpen, surveys, client, services, isEditable, onChanged } = props
  const { language, texts } = useSpeech()
  const [isOpen, setOpen] = useState(isFirstOpen)
  const titles = collector.surveys.map((key) => {
    const survey = surveys.find((known) => known.key === key)
    return survey ? (language === 'en' ? (survey.titleEn ?? survey.title) : survey.title) : key
  })
  const canOpen = collector.status === 'open' || isEditable
  return (
    <>
      <tr class={isOpen ? 'opened' : undefined}>
        <th scope="row">
          {collector.name}
          <SubjectNote collector={collector} />
        </th>
        <td>{titles.join('; ')}</td>
        <td>
          <StatusTag collector={collector} today={dayAt(services.now())} />
        </td>
        <td class="row-action">
          {canOpen && (
            <button
              type="button"
              class="button button-quiet"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? texts.setup.close : texts.links.open}
            </button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr class="row-detail">
          <td colSpan={4}>
            <LinkDetail
              key={collector.status}
              collector={collector}
              client={client}
              services={services}
              isEditable={isEditable}
              onChanged={onChanged}
            />
          </td>
        </tr>
      )}
    </>
  )
}

/** What a place is about, where it is about something in particular. */
function SubjectNote({ collector }: { collector: CollectorSummary }) {
  const { language } = useSpeech()
  const { servicePoint, field, procedure } = collector
  const named = [servicePoint, procedure ?? field].flatMap((subject) => (subject ? [subject] : []))
  if (named.length === 0) return null
  const names = named.map(({ name, nameEn }) => (language === 'en' ? (nameEn ?? name) : name))
  return <span class="row-key">{names.join(' · ')}</span>
}

function StatusTag({ collector, today }: { collector: CollectorSummary; today: string }) {
  const { texts } = useSpeech()
  const { status, expiresOn } = collector
  if (status !== 'open') return <span class="tag">{texts.collectors.status[status]}</span>
  if (expiresOn !== null && expiresOn < today)
    return <span class="tag">{texts.links.expired(dayShort(expiresOn))}</span>
  return (
    <>
      <span class="tag tag-open">{texts.collectors.status.open}</span>
      {expiresOn !== null && <span class="row-key">{texts.links.until(dayShort(expiresOn))}</span>}
    </>
  )
}
