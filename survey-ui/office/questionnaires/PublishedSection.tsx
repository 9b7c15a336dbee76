import { useState } from 'preact/hooks'
import type { QuestionnaireSummary } from '#contract/drafts.ts'
import type { ExchangeFile } from '#contract/exchange.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import type { Go } from '../use-address.ts'
import type { QuestionnairesClient, VersionName } from './client.ts'
import { PublishedCard } from './PublishedCard.tsx'
import { useQuestionnairesTexts } from './texts.ts'

interface PublishedSectionProps {
  client: QuestionnairesClient
  services: Services
  published: readonly QuestionnaireSummary[]
  address: Address
  go: Go
  /** A draft that was begun here is to be written on. */
  onOpen: (draftId: string) => void
  onCopy: (from: VersionName) => void
}

/** What was published, each questionnaire with its versions. */
export function PublishedSection(props: PublishedSectionProps) {
  const { client, services, published, address, go, onOpen, onCopy } = props
  const words = useQuestionnairesTexts()
  const [fault, setFault] = useState<Fault | null>(null)
  const save = async (name: VersionName) => {
    const outcome = await client.export(name)
    if (outcome.ok) services.saveFile(fileOf(outcome.value), `${name.key}-${name.version}.json`)
    setFault(outcome.ok ? null : outcome.fault)
  }
  const writeNext = async (from: VersionName) => {
    const outcome = await client.begin({ from, key: from.key })
    if (outcome.ok) onOpen(outcome.value.draftId)
    setFault(outcome.ok ? null : outcome.fault)
  }
  return (
    <section class="figure" aria-labelledby="published-title">
      <h2 id="published-title">{words.published}</h2>
      {fault && <FaultNotice fault={fault} />}
      {published.length === 0 && <p class="muted">{words.none}</p>}
      {published.map((questionnaire) => (
        <PublishedCard
          key={questionnaire.key}
          questionnaire={questionnaire}
          address={address}
          go={go}
          onNext={writeNext}
          onCopy={onCopy}
          onExport={save}
        />
      ))}
    </section>
  )
}

/** In lines, so that people can read it too. */
const fileOf = (file: ExchangeFile) => new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' })
