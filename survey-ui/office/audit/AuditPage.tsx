import { useEffect, useMemo, useState } from 'preact/hooks'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { useRemote } from '../use-remote.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditTable } from './AuditTable.tsx'
import './audit.css'
import { ChainState } from './ChainState.tsx'
import { auditClient, auditQuery, everything } from './client.ts'
import { useAuditTexts } from './texts.ts'

/** What staff did, the newest first, to be searched; and whether the log is whole. */
export function AuditPage({ client: office }: { client: OfficeClient }) {
  const { texts } = useSpeech()
  const words = useAuditTexts()
  const client = useMemo(() => auditClient(office), [office])
  const [search, setSearch] = useState(everything)
  const [before, setBefore] = useState<number | null>(null)
  const page = useRemote(auditQuery(search, before), () => client.search(search, before))
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.audit)
  }, [texts])
  return (
    <>
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="muted">{words.lead}</p>
      </header>
      <ChainState client={client} />
      <AuditFilters
        known={page.value?.acts ?? []}
        onSearch={(next) => {
          setSearch(next)
          setBefore(null)
        }}
      />
      {page.fault && <FaultNotice fault={page.fault} onRetry={page.reload} />}
      {page.value === null && !page.fault && <Loading />}
      {page.value && (
        <div class={page.isOutdated ? 'outdated' : undefined} aria-busy={page.isOutdated}>
          <AuditTable entries={page.value.entries} />
          <div class="panel-actions audit-pages">
            {page.value.next !== null && (
              <button type="button" class="button" onClick={() => setBefore(page.value?.next ?? null)}>
                {words.older}
              </button>
            )}
            {before !== null && (
              <button type="button" class="button" onClick={() => setBefore(null)}>
                {words.newest}
              </button>
            )}
          </div>
        </div>
      )}
    </>
  )
}
