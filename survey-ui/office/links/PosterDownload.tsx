import { useState } from 'preact/hooks'
import type { CollectorSummary } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import type { LinkClient } from './client.ts'
import { DownloadButton } from './DownloadButton.tsx'
import { firstPrintChoice, PrintChoiceFields } from './PrintChoiceFields.tsx'

interface PosterDownloadProps {
  collector: CollectorSummary
  links: LinkClient
  saveFile: Services['saveFile']
}

/** The printed poster of one link. */
export function PosterDownload({ collector: { collectorId }, links, saveFile }: PosterDownloadProps) {
  const { texts } = useSpeech()
  const words = texts.links.print
  const [choice, setChoice] = useState(firstPrintChoice)
  return (
    <div class="link-part">
      <h4>{words.title}</h4>
      <p class="muted">{words.lead}</p>
      <div class="print-choice">
        <PrintChoiceFields id={`poster-${collectorId}`} choice={choice} onChange={setChoice} />
        <DownloadButton
          look="main"
          label={words.download}
          fileName={`${words.fileName}-${collectorId}-${choice.format}.pdf`}
          download={() => links.downloadPoster(collectorId, choice)}
          saveFile={saveFile}
        />
      </div>
    </div>
  )
}
