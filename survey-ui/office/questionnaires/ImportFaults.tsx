import { count } from '#charts/format.ts'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { QuestionnaireFault } from './QuestionnaireFault.tsx'
import { useQuestionnairesTexts } from './texts.ts'

interface PlacedFault {
  at: string
  expected: string
}

/** The places in the file that the server could not read, as it tells them. */
export function placedFaults({ status, details }: Fault): PlacedFault[] {
  if (status !== 400 || !Array.isArray(details)) return []
  return details.filter((one): one is PlacedFault => typeof one?.at === 'string')
}

/** Why a file was not taken: place by place where it is the file, in a sentence otherwise. */
export function ImportFaults({ fault }: { fault: Fault }) {
  const { language } = useSpeech()
  const { import: words } = useQuestionnairesTexts()
  const places = placedFaults(fault)
  if (places.length === 0) return <QuestionnaireFault fault={fault} />
  return (
    <div class="notice notice-fault" role="alert">
      <p>{words.faults(count(places.length, language))}</p>
      <dl class="import-places">
        {places.map(({ at, expected }) => (
          <div key={at + expected}>
            <dt class="mono">{at.replace(/^\/file/, '') || words.wholeFile}</dt>
            <dd lang="en">{expected}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
