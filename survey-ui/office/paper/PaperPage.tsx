import { useEffect, useState } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { Keying, PaperBatchDetail, UnfinishedBallot } from '#contract/paper.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { InvitationSection } from '../links/InvitationSection.tsx'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import { keyButtonId, settleButtonId } from './BatchPanel.tsx'
import { BatchSection, type LeftBatch } from './BatchSection.tsx'
import { KeyingScreen } from './KeyingScreen.tsx'
import { SettleScreen } from './SettleScreen.tsx'
import { usePaperTexts } from './texts.ts'

export interface PaperPageProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  /** Whether the person may change anything. */
  isEditable: boolean
}

/** What the person is at: the list, keying one batch, or comparing its two keyings. */
type Work =
  | { kind: 'list' }
  | { kind: 'opening' }
  | { kind: 'failed'; fault: Fault }
  | { kind: 'keying'; detail: PaperBatchDetail; keying: Keying; unfinished: UnfinishedBallot | null }
  | { kind: 'settling'; detail: PaperBatchDetail }

/** Paper: ballots to print, batches to key and to close. */
export function PaperPage({ client, services, address, go, units, isEditable }: PaperPageProps) {
  const { texts } = useSpeech()
  const words = usePaperTexts()
  const batches = useRemote('batches', client.listBatches)
  const [work, setWork] = useState<Work>({ kind: 'list' })
  // Whoever comes back from a batch finds it open, and stands where he left.
  const [left, setLeft] = useState<LeftBatch | null>(null)
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.paper)
  }, [texts])

  const open = async (from: LeftBatch, next: (detail: PaperBatchDetail) => Promise<Work>) => {
    const { batchId } = from
    setLeft(from)
    setWork({ kind: 'opening' })
    const outcome = await client.readBatch(batchId)
    setWork(outcome.ok ? await next(outcome.value) : { kind: 'failed', fault: outcome.fault })
  }
  const beginKeying = (batchId: number, keying: Keying) =>
    open({ batchId, buttonId: keyButtonId(batchId, keying) }, async (detail) => {
      const begun = await client.readUnfinished(batchId, keying)
      if (!begun.ok) return { kind: 'failed', fault: begun.fault }
      return { kind: 'keying', detail, keying, unfinished: begun.value.ballot }
    })
  const settle = (batchId: number) =>
    open({ batchId, buttonId: settleButtonId(batchId) }, async (detail) => ({ kind: 'settling', detail }))
  const leave = () => {
    setWork({ kind: 'list' })
    batches.reload()
  }

  switch (work.kind) {
    case 'opening':
      return <Loading />
    case 'failed':
      return <FaultNotice fault={work.fault} onRetry={leave} />
    case 'keying':
      return <KeyingScreen {...work} client={client} onLeave={leave} />
    case 'settling':
      return <SettleScreen {...work} client={client} onLeave={leave} />
    case 'list':
      return (
        <>
          <div class="page-head">
            <h1>{texts.pages.paper}</h1>
            <p class="muted">{words.lead}</p>
          </div>
          <BatchSection
            client={client}
            services={services}
            units={units}
            batches={batches}
            isEditable={isEditable}
            onKey={beginKeying}
            left={left}
            onSettle={settle}
          />
          {/* Managers find it at each link; who keys paper hands out its invitations too. */}
          {!isEditable && (
            <InvitationSection client={client} services={services} units={units} address={address} go={go} />
          )}
        </>
      )
  }
}
