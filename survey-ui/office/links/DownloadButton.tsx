import { useState } from 'preact/hooks'
import type { Fault, Outcome } from '../fault.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import { linkFaultText } from './fault-text.ts'

interface DownloadButtonProps {
  label: string
  fileName: string
  download: () => Promise<Outcome<Blob>>
  saveFile: Services['saveFile']
  /** Looks like the main act of its place, or like a word among others. */
  look?: 'main' | 'quiet'
}

type Progress = 'idle' | 'busy' | 'done' | Fault

/** Fetches a file that the server makes, and says how that goes. */
export function DownloadButton({ label, fileName, download, saveFile, look }: DownloadButtonProps) {
  const { texts } = useSpeech()
  const [progress, setProgress] = useState<Progress>('idle')
  const isBusy = progress === 'busy'
  const start = async () => {
    if (isBusy) return
    setProgress('busy')
    const outcome = await download()
    if (!outcome.ok) return setProgress(outcome.fault)
    saveFile(outcome.value, fileName)
    setProgress('done')
  }
  return (
    <span class="download">
      <button
        type="button"
        class={look ? `button button-${look}` : 'button'}
        aria-disabled={isBusy}
        onClick={start}
      >
        {isBusy ? texts.links.print.busy : label}
      </button>
      <span role="status" class="download-note">
        {progress === 'done' && texts.links.print.done}
        {typeof progress === 'object' && <span class="fault-text">{linkFaultText(progress, texts)}</span>}
      </span>
    </span>
  )
}
