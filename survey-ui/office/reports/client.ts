import type { ActionSummary } from '#contract/actions.ts'
import type { ReplyNote } from '#contract/comments.ts'
import type { Named } from '#contract/link.ts'
import type {
  ReportDetails,
  ReportDifference,
  ReportFileName,
  ReportMove,
  ReportRecord,
  ReportScope,
  ReportSummary,
} from '#contract/publication.ts'
import type { OfficeClient } from '../client.ts'

export type ReportsClient = ReturnType<typeof reportsClient>

/** What a report says. */
export interface ReportContent {
  scope: ReportScope
  details: ReportDetails
}

/** The address of a file of a report, for a new tab. */
export function reportFilePath({ reportId }: Pick<ReportSummary, 'reportId'>, name: ReportFileName): string {
  return `/api/v1/reports/${reportId}/files/${name}`
}

/** What the page of reports asks of the server. */
export function reportsClient({ ask }: Pick<OfficeClient, 'ask'>) {
  const record = (method: 'GET' | 'POST' | 'DELETE' | 'PATCH', path: string, body?: object) =>
    ask<ReportRecord>(method, `/reports${path}`, body)
  return {
    list: () => ask<ReportSummary[]>('GET', '/reports'),
    defaults: (language: 'vi' | 'en') => ask<ReportDetails>('GET', `/report-defaults?language=${language}`),
    read: (id: string) => record('GET', `/${id}`),
    begin: (content: ReportContent) => record('POST', '', content),
    change: ({ reportId, revision }: ReportSummary, content: ReportContent) =>
      record('PATCH', `/${reportId}`, { revision, ...content }),
    render: (id: string) => record('POST', `/${id}/rendering`, {}),
    stop: (id: string) => record('DELETE', `/${id}/rendering`),
    move: ({ reportId, revision }: ReportSummary, move: ReportMove, note: string) =>
      record('POST', `/${reportId}/moves`, { revision, move, note }),
    beginEdition: (id: string, reason: string) => record('POST', `/${id}/editions`, { reason }),
    differences: (id: string) => ask<ReportDifference[]>('GET', `/reports/${id}/differences`),
    listNotes: (unit: number) => ask<ReplyNote[]>('GET', `/reply-notes?unit=${unit}`),
    listActions: (unit: number) => ask<ActionSummary[]>('GET', `/actions?unit=${unit}&state=all`),
    listFields: (unit: number) => ask<{ fields: Named[] }>('GET', `/link-subjects?unit=${unit}`),
  }
}
