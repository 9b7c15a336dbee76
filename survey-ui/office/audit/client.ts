import type { AuditChain, AuditPage } from '#contract/audit.ts'
import type { OfficeClient } from '../client.ts'

/** What is searched for; empty text for everything. */
export interface AuditSearch {
  actor: string
  /** Words of acts; null for all. */
  acts: readonly string[] | null
  text: string
  from: string
  to: string
}

export const everything: AuditSearch = { actor: '', acts: null, text: '', from: '', to: '' }

export function auditQuery({ actor, acts, text, from, to }: AuditSearch, before: number | null): string {
  const query = new URLSearchParams()
  if (actor !== '') query.set('actor', actor)
  if (acts !== null) query.set('acts', acts.join(','))
  if (text !== '') query.set('text', text)
  if (from !== '') query.set('from', from)
  if (to !== '') query.set('to', to)
  if (before !== null) query.set('before', String(before))
  return query.toString()
}

/** What the office asks about the audit log. */
export function auditClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    search: (search: AuditSearch, before: number | null) =>
      ask<AuditPage>('GET', `/audit?${auditQuery(search, before)}`),
    checkChain: () => ask<AuditChain>('GET', '/audit/chain'),
  }
}
