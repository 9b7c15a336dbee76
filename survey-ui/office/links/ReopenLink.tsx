import { useState } from 'preact/hooks'
import type { CollectorSummary } from '#contract/office.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import type { LinkClient } from './client.ts'

interface ReopenLinkProps {
  collector: CollectorSummary
  links: LinkClient
  onChanged: () => void
}

/** Takes a revocation back. */
export function ReopenLink({ collector: { collectorId }, links, onChanged }: ReopenLinkProps) {
  const { texts } = useSpeech()
  const words = texts.links.term
  const [fault, setFault] = useState<Fault | null>(null)
  const reopen = async () => {
    const outcome = await links.reopen(collectorId)
    if (outcome.ok) onChanged()
    else setFault(outcome.fault)
  }
  return (
    <div class="link-part reopen">
      {fault && <FaultNotice fault={fault} />}
      <p>{words.reopenLead}</p>
      <button type="button" class="button" onClick={reopen}>
        {words.reopen}
      </button>
    </div>
  )
}
