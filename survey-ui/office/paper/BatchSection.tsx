import { useEffect, useState } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { Keying, PaperBatch } from '#contract/paper.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import type { Services } from '../services.ts'
import type { RemoteHandle } from '../use-remote.ts'
import { BatchTable, showButtonId } from './BatchTable.tsx'
import { NewBatch } from './NewBatch.tsx'
import { usePaperTexts } from './texts.ts'

/** A batch that was left for its ballots, and the button that led there. */
export interface LeftBatch {
  batchId: number
  buttonId: string
}

export interface BatchSectionProps {
  client: OfficeClient
  services: Services
  units: readonly UnitSummary[]
  batches: RemoteHandle<PaperBatch[]>
  isEditable: boolean
  /** The batch that was worked on last; null on the first visit. */
  left: LeftBatch | null
  onKey: (batchId: number, keying: Keying) => void
  onSettle: (batchId: number) => void
}

/** Puts the focus on the button that led away, or on its batch where there is nothing more to do with it. */
function useFocusOnReturn(left: LeftBatch | null, isReady: boolean): void {
  useEffect(() => {
    if (!left || !isReady) return
    const button =
      document.getElementById(left.buttonId) ?? document.getElementById(showButtonId(left.batchId))
    button?.scrollIntoView({ block: 'center' })
    button?.focus({ preventScroll: true })
  }, [isReady])
}

/** The batches: what there is, and a new one. */
export function BatchSection(props: BatchSectionProps) {
  const { client, services, units, batches, isEditable } = props
  const words = usePaperTexts()
  const [isAdding, setAdding] = useState(false)
  const [done, setDone] = useState<{ message: string; batchId: number } | null>(null)
  const list = batches.value
  useFocusOnReturn(props.left, list !== null)
  const settle = (batchId: number, message: string) => {
    setAdding(false)
    setDone({ message, batchId })
    batches.reload()
  }
  return (
    <section class="figure" aria-labelledby="batches-title">
      <header class="figure-head">
        <h2 id="batches-title">{words.batches}</h2>
      </header>
      {isEditable && !isAdding && list && (
        <div class="figure-tools">
          <button type="button" class="button button-main" onClick={() => setAdding(true)}>
            {words.add}
          </button>
        </div>
      )}
      {done && (
        <p class="notice notice-good" role="status">
          {done.message}
        </p>
      )}
      {isAdding && (
        <NewBatch
          client={client}
          services={services}
          units={units}
          onCancel={() => setAdding(false)}
          onCreated={({ batchId, name }) => settle(batchId, words.created(name))}
        />
      )}
      {list === null &&
        (batches.fault ? <FaultNotice fault={batches.fault} onRetry={batches.reload} /> : <Loading />)}
      {list?.length === 0 && !isAdding && (
        <div class="empty">
          <p>
            <strong>{words.none}</strong>
          </p>
          <p>{isEditable ? words.noneLead : words.noneClerk}</p>
        </div>
      )}
      {list && list.length > 0 && (
        <BatchTable
          {...props}
          list={list}
          opened={done?.batchId ?? props.left?.batchId ?? null}
          onDone={settle}
        />
      )}
    </section>
  )
}
