import { useEffect, useMemo } from 'preact/hooks'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditRows } from './AuditRows.tsx'
import './audit.css'
import { ChainState } from './ChainState.tsx'
import type { AuditChoices } from './choices.ts'
import { auditClient, everything } from './client.ts'
import { useAuditTexts } from './texts.ts'

export interface AuditPageProps {
  client: OfficeClient
  address: Address
  go: Go
}

/** What staff did, the newest first, searched as the address says; and whether the log is whole. */
export function AuditPage({ client: office, address: { choices }, go }: AuditPageProps) {
  const { texts } = useSpeech()
  const words = useAuditTexts()
  const client = useMemo(() => auditClient(office), [office])
  // Which acts the log holds: what was typed of one means those that it answers to.
  const newest = useRemote('newest', () => client.search(everything, null))
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.audit)
  }, [texts])
  const show = (next: AuditChoices) => go({ choices: next })
  return (
    <>
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="muted">{words.lead}</p>
      </header>
      <ChainState client={client} />
      {newest.fault && <FaultNotice fault={newest.fault} onRetry={newest.reload} />}
      {newest.value === null && !newest.fault && <Loading />}
      {newest.value && (
        <>
          <AuditFilters known={newest.value.acts} chosen={choices} onSearch={show} />
          <AuditRows client={client} known={newest.value.acts} choices={choices} onChoices={show} />
        </>
      )}
    </>
  )
}
