import type { AnalysisQuestion, AnalysisResult } from '#contract/analyses.ts'
import type { Job } from '#contract/job.ts'
import type { OfficeClient } from '../client.ts'
import type { Address } from '../router.ts'

export type AnalysisJob = Job<AnalysisQuestion, AnalysisResult>
export type AnalysisClient = ReturnType<typeof analysisClient>

/** What the office asks of the server about analyses. */
export function analysisClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    start: (address: Address) => ask<AnalysisJob>('POST', '/analyses', bodyOf(address)),
    read: (id: string) => ask<AnalysisJob>('GET', `/analyses/${id}`),
    cancel: (id: string) => ask<AnalysisJob>('DELETE', `/analyses/${id}`),
  }
}

/** What the address chooses; what it leaves open is left to the server. */
function bodyOf({ analysis: kind, instrument, unitId, from, to, survey, item, by }: Address) {
  return {
    kind,
    instrument,
    ...(unitId === null ? {} : { unit: unitId }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(survey === null ? {} : { survey }),
    ...(kind === 'crosstab' ? { by, ...(item === null ? {} : { item }) } : {}),
  }
}
