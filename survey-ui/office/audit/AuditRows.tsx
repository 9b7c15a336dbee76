import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useRemote } from '../use-remote.ts'
import { AuditTable } from './AuditTable.tsx'
import { type AuditChoices, searchOf } from './choices.ts'
import { type auditClient, auditQuery } from './client.ts'
import { useAuditTexts } from './texts.ts'

interface AuditRowsProps {
  client: ReturnType<typeof auditClient>
  /** Every act that the log holds. */
  known: readonly string[]
  choices: AuditChoices
  onChoices: (choices: AuditChoices) => void
}

/** A page of the rows that the choices find. */
export function AuditRows({ client, known, choices, onChoices }: AuditRowsProps) {
  const words = useAuditTexts()
  const search = searchOf(choices, known, words)
  const before = choices.before === undefined ? null : Number(choices.before)
  const page = useRemote(auditQuery(search, before), () => client.search(search, before))
  if (page.value === null)
    return page.fault ? <FaultNotice fault={page.fault} onRetry={page.reload} /> : <Loading />
  const { entries, next } = page.value
  const { before: _, ...newest } = choices
  return (
    <div class={page.isOutdated ? 'outdated' : undefined} aria-busy={page.isOutdated}>
      {page.fault && <FaultNotice fault={page.fault} onRetry={page.reload} />}
      <AuditTable entries={entries} />
      <div class="panel-actions audit-pages">
        {next !== null && (
          <button
            type="button"
            class="button"
            onClick={() => onChoices({ ...choices, before: String(next) })}
          >
            {words.older}
          </button>
        )}
        {before !== null && (
          <button type="button" class="button" onClick={() => onChoices(newest)}>
            {words.newest}
          </button>
        )}
      </div>
    </div>
  )
}
