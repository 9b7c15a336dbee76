import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { PaperBatch } from '#contract/paper.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import { usePaperTexts } from './texts.ts'

interface PrintBallotsProps {
  batch: PaperBatch
  client: OfficeClient
  saveFile: Services['saveFile']
}

const languages = ['vi', 'en', 'both'] as const

/** The ballots of a batch as one file, each with its number. */
export function PrintBallots({ batch, client, saveFile }: PrintBallotsProps) {
  const { language } = useSpeech()
  const words = usePaperTexts()
  const [chosen, setChosen] = useState<(typeof languages)[number]>('vi')
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const print = async () => {
    if (isBusy) return
    setBusy(true)
    const outcome = await client.downloadBallots(batch, chosen, batch.batchId)
    setBusy(false)
    setFault(outcome.ok ? null : outcome.fault)
    if (outcome.ok) saveFile(outcome.value, `${words.fileName}-${batch.batchId}.pdf`)
  }
  const id = `print-language-${batch.batchId}`
  return (
    <div class="batch-print">
      <label for={id}>{words.printLanguage}</label>
      <select
        id={id}
        class="compact"
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          setChosen(languages.find((known) => known === value) ?? 'vi')
        }
      >
        {languages.map((one) => (
          <option key={one} value={one}>
            {words.printLanguages[one]}
          </option>
        ))}
      </select>
      <button type="button" class="button" aria-disabled={isBusy} onClick={print}>
        {isBusy ? words.printing : words.print(count(batch.issued, language))}
      </button>
      {fault && <FaultNotice fault={fault} />}
    </div>
  )
}
