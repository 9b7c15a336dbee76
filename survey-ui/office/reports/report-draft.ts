import type { Authority, ReportDetails, ReportRecord, ReportScope } from '#contract/publication.ts'
import type { Address } from '../router.ts'
import type { ReportContent } from './client.ts'

/** A report as its form holds it. */
export interface ReportDraft extends Omit<ReportDetails, 'recipients' | 'authority'> {
  scope: ReportScope
  authority: Authority | 'none'
  /** One line each. */
  recipients: string
}

/** A new report on what the screen shows: its unit, kind of measurement and months, or the year so far. */
export function newDraft(
  { instrument, from, to }: Pick<Address, 'instrument' | 'from' | 'to'>,
  { unitId, kind }: { unitId: number; kind: string },
  { details, language, month }: { details: ReportDetails; language: 'vi' | 'en'; month: string },
): ReportDraft {
  const isWhole = kind === 'province' || kind === 'country'
  const months = from !== null && to !== null ? { from, to } : { from: `${month.slice(0, 4)}-01`, to: month }
  const scope: ReportScope = {
    kind: instrument === 'dossier' ? 'dossier' : isWhole ? 'province' : 'unit',
    instrument,
    unitId,
    field: null,
    ...months,
    language,
  }
  return { scope, ...typed(details) }
}

export function draftOf({ scope, details }: Pick<ReportRecord, 'scope' | 'details'>): ReportDraft {
  return { scope, ...typed(details) }
}

function typed(details: ReportDetails): Omit<ReportDraft, 'scope'> {
  return { ...details, authority: details.authority ?? 'none', recipients: details.recipients.join('\n') }
}

/** What is sent of a form; null while a report on a field names none. */
export function contentOf({ scope, authority, recipients, ...rest }: ReportDraft): ReportContent | null {
  if (scope.kind === 'field' && scope.field === null) return null
  const isOwn = authority === 'none'
  return {
    scope: { ...scope, field: scope.kind === 'field' ? scope.field : null },
    details: {
      ...rest,
      number: rest.number.trim(),
      position: rest.position.trim(),
      signer: rest.signer.trim(),
      authority: isOwn ? null : authority,
      onBehalfOf: isOwn ? '' : rest.onBehalfOf.trim(),
      recipients: recipients
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    },
  }
}
