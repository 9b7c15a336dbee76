import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { Keying, PaperBatch } from '#contract/paper.ts'
import { useSpeech } from '../language.ts'
import { BatchCounts } from './BatchCounts.tsx'
import type { BatchTableProps } from './BatchTable.tsx'
import { CloseBatch } from './CloseBatch.tsx'
import { PrintBallots } from './PrintBallots.tsx'
import { usePaperTexts } from './texts.ts'

type BatchPanelProps = Omit<BatchTableProps, 'list' | 'opened'> & { batch: PaperBatch }

/** Id of the button that leads to keying a batch. */
export function keyButtonId(batchId: number, keying: Keying): string {
  return `key-${batchId}-${keying}`
}

/** Id of the button that leads to comparing the keyings of a batch. */
export function settleButtonId(batchId: number): string {
  return `settle-${batchId}`
}

/** What can be done with one batch, in the order in which it is done: print, key, count, close. */
export function BatchPanel({
  batch,
  client,
  services,
  batches,
  isEditable,
  onKey,
  onSettle,
  onDone,
}: BatchPanelProps) {
  const { language } = useSpeech()
  const words = usePaperTexts()
  const [isClosing, setClosing] = useState(false)
  const isOpen = batch.status === 'open'
  const isReady = batch.faults.length === 0
  return (
    <div class="batch-panel">
      <section>
        <h3>{words.printTitle}</h3>
        <PrintBallots batch={batch} client={client} saveFile={services.saveFile} />
      </section>
      {isOpen && (
        <section>
          <h3>{words.keyTitle}</h3>
          <div class="panel-actions">
            {batch.keyed.map((_, index) => {
              const keying = index === 0 ? 1 : 2
              return (
                <button
                  key={keying}
                  id={keyButtonId(batch.batchId, keying)}
                  type="button"
                  class="button button-main"
                  onClick={() => onKey(batch.batchId, keying)}
                >
                  {words.key(keying, batch.keyings)}
                </button>
              )
            })}
            {batch.differing.length > 0 && (
              <button
                id={settleButtonId(batch.batchId)}
                type="button"
                class="button"
                onClick={() => onSettle(batch.batchId)}
              >
                {words.settle(count(batch.differing.length, language))}
              </button>
            )}
          </div>
        </section>
      )}
      {isOpen && (
        <section>
          <h3>{words.counts}</h3>
          <BatchCounts batch={batch} client={client} onSaved={batches.reload} />
        </section>
      )}
      {batch.status !== 'closed' && (
        <section>
          <h3>{words.closeTitle}</h3>
          {!isOpen && <p>{words.closingNote}</p>}
          {isOpen && <p>{isReady ? words.ready : words.notReady}</p>}
          {isOpen && !isReady && (
            <ul class="batch-faults">
              {batch.faults.map((fault) => (
                <li key={JSON.stringify(fault)}>{words.fault(fault)}</li>
              ))}
            </ul>
          )}
          {isEditable && (
            <button
              type="button"
              class="button"
              disabled={isOpen && !isReady}
              onClick={() => setClosing(true)}
            >
              {isOpen ? words.close : words.closeAgain}
            </button>
          )}
        </section>
      )}
      {isClosing && (
        <CloseBatch
          batch={batch}
          client={client}
          onKeep={() => setClosing(false)}
          onClosed={({ stored, rejected }) => {
            setClosing(false)
            const serials = rejected.map(({ serial }) => serial)
            onDone(
              batch.batchId,
              serials.length > 0
                ? words.rejected(serials)
                : words.closed(batch.name, count(stored, language)),
            )
          }}
        />
      )}
    </div>
  )
}
