import type { ReportDetails, ReportScope } from '#contract/publication.ts'

/** To be raised when renderings come out otherwise than before. */
const edition = 1

/** What stands in the table of jobs as the kind of a rendering. */
export const renderingJob = `report-${edition}`

/** What a rendering is made of: the draft as it was when it was asked for. */
export interface RenderingQuestion {
  reportId: string
  revision: number
  document: number
  edition: number
  scope: ReportScope
  details: ReportDetails
  /** Instant at which it was asked for, ISO 8601: a second try reads the same period. */
  askedAt: string
}
