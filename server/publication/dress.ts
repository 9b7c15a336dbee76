import type { ReportDetails } from '#contract/publication.ts'
import { reportWords } from '../../analytics/report/content/report-words.ts'
import type { Report } from '../../analytics/report/model/model.ts'

/** The report with what the registry, the signer and the list of recipients add to it. */
export function dress(report: Report, details: ReportDetails, place: string): Report {
  const words = reportWords(report.language)
  const { number, day, authority, onBehalfOf, position, signer, recipients } = details
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return {
    ...report,
    head: {
      ...report.head,
      number: words.number(number === '' ? null : number),
      placeAndDay: words.placeAndDay(place, { year, month, day: date }),
    },
    signature: {
      authority: authority === null ? null : `${authority}. ${onBehalfOf}`,
      position: position || words.position,
      name: signer || null,
    },
    recipients: { head: words.recipientsHead, lines: recipients.length > 0 ? recipients : words.recipients },
  }
}

/**
 * The instant that stands in the files of a document: noon of its day in Vietnam, whenever and wherever they are drawn.
 * @param day YYYY-MM-DD
 */
export function instantOf(day: string): Date {
  return new Date(`${day}T12:00:00+07:00`)
}
