import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { PaperBatch } from '#contract/paper.ts'
import type { OfficeClient } from '../client.ts'
import type { Fault } from '../fault.ts'
import { mostIssued } from './batch-draft.ts'
import { PaperFault } from './PaperFault.tsx'
import { usePaperTexts } from './texts.ts'

interface BatchCountsProps {
  batch: PaperBatch
  client: OfficeClient
  onSaved: () => void
}

const kinds = ['returned', 'valid', 'spoiled'] as const
type Counts = Record<(typeof kinds)[number], string>

/** What was counted by hand, before anything was keyed. */
export function BatchCounts({ batch, client, onSaved }: BatchCountsProps) {
  const words = usePaperTexts()
  const [counts, setCounts] = useState<Counts>({
    returned: String(batch.returned ?? ''),
    valid: String(batch.valid ?? ''),
    spoiled: String(batch.spoiled ?? ''),
  })
  const [message, setMessage] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = kinds.map((kind) => [kind, counts[kind].trim()] as const)
    const isGood = values.every(
      ([, text]) => text === '' || (/^\d{1,5}$/.test(text) && Number(text) <= mostIssued),
    )
    if (!isGood) return setMessage(words.numberFault(0, String(mostIssued)))
    const outcome = await client.countBatch(
      batch.batchId,
      Object.fromEntries(values.map(([kind, text]) => [kind, text === '' ? null : Number(text)])),
    )
    setFault(outcome.ok ? null : outcome.fault)
    setMessage(outcome.ok ? words.countsSaved : '')
    if (outcome.ok) onSaved()
  }
  return (
    <form class="batch-counts" onSubmit={save} noValidate>
      {kinds.map((kind) => (
        <label key={kind}>
          {words[kind]}
          <input
            class="compact"
            inputMode="numeric"
            value={counts[kind]}
            onInput={(event) => setCounts({ ...counts, [kind]: event.currentTarget.value })}
          />
        </label>
      ))}
      <button type="submit" class="button">
        {words.saveCounts}
      </button>
      <p class="muted" role="status">
        {message}
      </p>
      {fault && <PaperFault fault={fault} />}
    </form>
  )
}
