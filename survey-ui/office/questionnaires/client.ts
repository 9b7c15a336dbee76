import type { Draft } from '#contract/draft.ts'
import type { DraftReply, DraftSummary, QuestionnaireSummary } from '#contract/drafts.ts'
import type { ExchangeFile, Imported } from '#contract/exchange.ts'
import type { VersionDifferences } from '#contract/versions/method-difference.ts'
import type { OfficeClient } from '../client.ts'

export type QuestionnairesClient = ReturnType<typeof questionnairesClient>

/** A published version, as the address of the page and the API name it. */
export interface VersionName {
  key: string
  version: number
}

/** How a draft begins: a copy or nothing, its key, and the title of one that is new. */
export interface NewDraftRequest {
  from: VersionName | null
  key: string
  title?: string
}

const pathOf = ({ key, version }: VersionName) => `/questionnaires/${encodeURIComponent(key)}/${version}`

/** What the page of questionnaires asks of the server. */
export function questionnairesClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    list: () => ask<QuestionnaireSummary[]>('GET', '/questionnaires'),
    listDrafts: () => ask<DraftSummary[]>('GET', '/drafts'),
    begin: (request: NewDraftRequest) => ask<DraftReply>('POST', '/drafts', request),
    import: (key: string, file: object) => ask<Imported>('POST', '/drafts/import', { key, file }),
    /** Discards the draft as it was seen: not one that somebody has written on since. */
    discard: ({ draftId, revision }: DraftSummary) =>
      ask<null>('DELETE', `/drafts/${draftId}?revision=${revision}`),
    readVersion: (name: VersionName) => ask<Draft>('GET', pathOf(name)),
    compare: (name: VersionName, since: number) =>
      ask<VersionDifferences>('GET', `${pathOf(name)}/differences?since=${since}`),
    export: (name: VersionName) => ask<ExchangeFile>('GET', `${pathOf(name)}/export.json`),
  }
}
