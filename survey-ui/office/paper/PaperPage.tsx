import { useEffect } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import type { Go } from '../use-address.ts'

export interface PaperPageProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  /** Whether the person may change anything. */
  isEditable: boolean
}

/** Paper: ballots to print, batches to key and to close. */
export function PaperPage(_props: PaperPageProps) {
  const { texts } = useSpeech()
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.paper)
  }, [texts])
  return (
    <div class="page-head">
      <h1>{texts.pages.paper}</h1>
    </div>
  )
}
