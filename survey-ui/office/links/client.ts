import type { CodePolicy } from '#contract/collector.ts'
import type { CodeBatchSummary, Coverage, InvitationDay, PrintFormat, Subjects } from '#contract/link.ts'
import type { OfficeClient } from '../client.ts'

/** What can be changed of a link after it was made. */
export interface LinkChange {
  expiresOn?: string | null
  codes?: CodePolicy
}

/** How posters are asked for. */
export interface PrintChoice {
  format: PrintFormat
  languages: 'vi' | 'en' | 'vi,en'
}

export interface NewCodeBatch {
  name: string
  quantity: number
  expiresOn: string | null
}

export type LinkClient = ReturnType<typeof linkClient>

function printQuery({ format, languages }: PrintChoice): string {
  return new URLSearchParams({ format, languages }).toString()
}

/** What the office asks about links: how long they last, their posters, codes and invitations. */
export function linkClient({ ask, askFile }: Pick<OfficeClient, 'ask' | 'askFile'>) {
  return {
    listSubjects: (unitId: number) => ask<Subjects>('GET', `/link-subjects?unit=${unitId}`),
    change: (collectorId: number, change: LinkChange) =>
      ask<unknown>('PATCH', `/collectors/${collectorId}`, change),
    revoke: (collectorId: number, reason: string) =>
      ask<null>('POST', `/collectors/${collectorId}/revoke`, { reason }),
    reopen: (collectorId: number) => ask<null>('POST', `/collectors/${collectorId}/reopen`, {}),
    downloadPoster: (collectorId: number, choice: PrintChoice) =>
      askFile(`/collectors/${collectorId}/poster.pdf?${printQuery(choice)}`),
    downloadPosters: (unitId: number, choice: PrintChoice) =>
      askFile(`/posters.pdf?unit=${unitId}&${printQuery(choice)}`),
    listCodeBatches: (collectorId: number) =>
      ask<CodeBatchSummary[]>('GET', `/collectors/${collectorId}/code-batches`),
    issueCodes: (collectorId: number, batch: NewCodeBatch) =>
      ask<CodeBatchSummary>('POST', `/collectors/${collectorId}/code-batches`, batch),
    revokeCodes: (codeBatchId: number, reason: string) =>
      ask<null>('POST', `/code-batches/${codeBatchId}/revoke`, { reason }),
    reopenCodes: (codeBatchId: number) => ask<null>('POST', `/code-batches/${codeBatchId}/reopen`, {}),
    downloadSlips: (codeBatchId: number, languages: string) =>
      askFile(`/code-batches/${codeBatchId}/slips.pdf?languages=${languages}`),
    downloadCodes: (codeBatchId: number) => askFile(`/code-batches/${codeBatchId}/codes.csv`),
    listInvitations: (collectorId: number, from: string, to: string) =>
      ask<InvitationDay[]>('GET', `/collectors/${collectorId}/invitations?from=${from}&to=${to}`),
    noteInvitations: (collectorId: number, day: string, handedOut: number | null) =>
      ask<null>('PUT', `/collectors/${collectorId}/invitations/${day}`, { handedOut }),
    readCoverage: (unitId: number, from: string, to: string) =>
      ask<Coverage>('GET', `/coverage?unit=${unitId}&from=${from}&to=${to}`),
  }
}
