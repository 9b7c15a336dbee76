import { useEffect, useRef, useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { ClosedBatch, PaperBatch } from '#contract/paper.ts'
import type { OfficeClient } from '../client.ts'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { PaperFault } from './PaperFault.tsx'
import { usePaperTexts } from './texts.ts'

interface CloseBatchProps {
  batch: PaperBatch
  client: OfficeClient
  onKeep: () => void
  onClosed: (closed: ClosedBatch) => void
}

/** Asks once before a batch is closed, names it, and says what becomes of what was keyed. */
export function CloseBatch({ batch, client, onKeep, onClosed }: CloseBatchProps) {
  const { language } = useSpeech()
  const words = usePaperTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const close = async () => {
    if (isBusy) return
    setBusy(true)
    const outcome = await client.closeBatch(batch.batchId)
    setBusy(false)
    if (outcome.ok) onClosed(outcome.value)
    else setFault(outcome.fault)
  }
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="close-batch-title" onClose={onKeep}>
      <h2 id="close-batch-title">{words.closeQuestion(batch.name)}</h2>
      <p>{words.closeMeaning(count(batch.valid, language))}</p>
      {fault && <PaperFault fault={fault} />}
      <div class="panel-actions">
        <button type="button" class="button button-danger" aria-disabled={isBusy} onClick={close}>
          {isBusy ? words.closeBusy : words.closeConfirm}
        </button>
        <button type="button" class="button" autofocus onClick={onKeep}>
          {words.keepOpen}
        </button>
      </div>
    </dialog>
  )
}
