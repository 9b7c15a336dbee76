import type { ReportDetails } from '#contract/publication.ts'
import { reportWords } from '../../analytics/report/content/report-words.ts'
import { officeDay } from '../calendar.ts'
import type { ReportRow } from '../queries/reports.ts'

/**
 * What a new document says unless somebody says otherwise: signer and recipients of the last one in that language, and
 * before there is any, those that the decree names for everybody.
 */
export function defaultDetails(last: ReportRow | undefined, language: 'vi' | 'en', now: Date): ReportDetails {
  const words = reportWords(language)
  const { authority, onBehalfOf, position, signer, recipients } = last?.details ?? {
    authority: null,
    onBehalfOf: '',
    position: words.position,
    signer: '',
    recipients: words.recipients,
  }
  return {
    number: '',
    day: officeDay(now),
    authority,
    onBehalfOf,
    position,
    signer,
    recipients,
    toldNotes: [],
    toldActions: [],
  }
}
