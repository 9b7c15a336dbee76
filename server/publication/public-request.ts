import type { ReportScope } from '#contract/publication.ts'
import { plainRequest, type ReportRequest } from '#contract/reports.ts'

/** A report of this scope for readers outside the office. @param toldActions ids of the actions they are told of */
export function publicRequest(scope: ReportScope, toldActions: readonly string[] = []): ReportRequest {
  return { ...plainRequest(scope.instrument), ...scope, isPublic: true, toldActions }
}
