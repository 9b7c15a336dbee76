import { useState } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import { unitName } from '../unit-tree.ts'
import type { LinkClient } from './client.ts'
import { DownloadButton } from './DownloadButton.tsx'
import { firstPrintChoice, PrintChoiceFields } from './PrintChoiceFields.tsx'

interface AllPostersProps {
  unit: UnitSummary
  links: LinkClient
  saveFile: Services['saveFile']
}

/** Posters of all links of a unit and below, in one file. */
export function AllPosters({ unit, links, saveFile }: AllPostersProps) {
  const { language, texts } = useSpeech()
  const words = texts.links.print
  const [choice, setChoice] = useState(firstPrintChoice)
  return (
    <details class="all-posters">
      <summary>{words.all}</summary>
      <p class="muted">{words.allLead(unitName(unit, language))}</p>
      <div class="print-choice">
        <PrintChoiceFields id="all-posters" choice={choice} onChange={setChoice} />
        <DownloadButton
          label={words.downloadAll}
          fileName={`${words.fileName}-${unit.code}-${choice.format}.pdf`}
          download={() => links.downloadPosters(unit.unitId, choice)}
          saveFile={saveFile}
        />
      </div>
    </details>
  )
}
