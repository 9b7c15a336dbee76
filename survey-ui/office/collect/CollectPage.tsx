import { useEffect } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import type { Go } from '../use-address.ts'

export interface CollectPageProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  /** Whether the person may change anything. */
  isEditable: boolean
}

/** How collecting goes: what arrives, what has not arrived, what could not be taken. */
export function CollectPage(_props: CollectPageProps) {
  const { texts } = useSpeech()
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.collect)
  }, [texts])
  return (
    <div class="page-head">
      <h1>{texts.pages.collect}</h1>
    </div>
  )
}
