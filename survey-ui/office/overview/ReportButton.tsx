import { useState } from 'preact/hooks'
import type { OfficeClient } from '../client.ts'
import { type Fault, faultText } from '../fault.ts'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'

interface ReportButtonProps {
  client: OfficeClient
  saveFile: Services['saveFile']
  address: Address
  /** The end of the file's name: what the report is about. */
  subject: string
  /** As a document or as a workbook of its tables. */
  ending: 'pdf' | 'xlsx'
}

type Progress = 'idle' | 'busy' | 'done' | Fault

/** Fetches the report of what the page shows, and says how that goes. */
export function ReportButton({ client, saveFile, address, subject, ending }: ReportButtonProps) {
  const { language, texts } = useSpeech()
  const words = texts.report[ending]
  const [progress, setProgress] = useState<Progress>('idle')
  const download = async () => {
    if (progress === 'busy') return
    setProgress('busy')
    const outcome = await client.downloadReport(address, language, ending)
    if (!outcome.ok) return setProgress(outcome.fault)
    saveFile(outcome.value, `${texts.report.fileName}-${subject}.${ending}`)
    setProgress('done')
  }
  return (
    <div class="report">
      <button
        type="button"
        class={ending === 'pdf' ? 'button button-main' : 'button'}
        aria-disabled={progress === 'busy'}
        onClick={download}
      >
        {progress === 'busy' ? words.busy : words.action}
      </button>
      {progress === 'busy' && <progress aria-label={words.busy} />}
      <p role="status" class="report-note">
        {progress === 'done' && words.done}
        {typeof progress === 'object' && (
          <span class="fault-text">
            {words.failed} {faultText(progress, texts)}
          </span>
        )}
      </p>
    </div>
  )
}
