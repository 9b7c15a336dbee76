import { useMemo, useState } from 'preact/hooks'
import type { RetentionClass, RetentionState } from '#contract/retention.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import type { PrepareProps } from '../prepare/PreparePage.tsx'
import { useRemote } from '../use-remote.ts'
import { retentionClient } from './client.ts'
import { LastRun } from './LastRun.tsx'
import { RetentionTable } from './RetentionTable.tsx'
import './retention.css'
import { useRetentionTexts } from './texts.ts'

/** How long is kept what, what goes next, and what went. */
export function RetentionPage({ client: office, isEditable }: PrepareProps) {
  const words = useRetentionTexts()
  const client = useMemo(() => retentionClient(office), [office])
  const remote = useRemote('retention', client.read)
  const [changed, setChanged] = useState<{ state: RetentionState; kind: RetentionClass } | null>(null)
  const state = changed?.state ?? remote.value
  return (
    <>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="muted">{words.lead}</p>
      </div>
      {state === null &&
        (remote.fault ? <FaultNotice fault={remote.fault} onRetry={remote.reload} /> : <Loading />)}
      {state && (
        <>
          <LastRun state={state} />
          {changed && (
            <p class="notice notice-good" role="status">
              {words.saved(words.kinds[changed.kind].name)}
            </p>
          )}
          <RetentionTable
            state={state}
            client={client}
            isEditable={isEditable}
            onChanged={(next, kind) => setChanged({ state: next, kind })}
            onReload={() => {
              setChanged(null)
              remote.reload()
            }}
          />
          <section class="figure" aria-labelledby="kept-title">
            <h2 id="kept-title">{words.keptTitle}</h2>
            <p class="muted retention-note">{words.kept}</p>
          </section>
        </>
      )}
    </>
  )
}
