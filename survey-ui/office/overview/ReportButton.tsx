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
}

type Progress = 'idle' | 'busy' | 'done' | Fault

/** Fetches the PDF report of what the page shows, and says how that goes. */
export function ReportButton({ client, saveFile, address, subject }: ReportButtonProps) {
  const { language, texts } = useSpeech()
  const [progress, setProgress] = useState<Progress>('idle')
  const download = async () => {
    if (progress === 'busy') return
    setProgress('busy')
    const outcome = await client.downloadReport(address, language)
    if (!outcome.ok) return setProgress(outcome.fault)
    saveFile(outcome.value, `${texts.report.fileName}-${subject}.pdf`)
    setProgress('done')
  }
  return (
    <div class="report">
      <button type="button" class="button button-main" aria-disabled={progress === 'busy'} onClick={download}>
        {progress === 'busy' ? texts.report.busy : texts.report.action}
      </button>
      {progress === 'busy' && <progress aria-label={texts.report.busy} />}
      <p role="status" class="report-note">
        {progress === 'done' && texts.report.done}
        {typeof progress === 'object' && (
          <span class="fault-text">
            {texts.report.failed} {faultText(progress, texts)}
          </span>
        )}
      </p>
    </div>
  )
}
