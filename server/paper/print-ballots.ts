import { setImmediate } from 'node:timers/promises'
import type { Questionnaire } from '#contract/questionnaire.ts'
import { renderBallots } from '../../analytics/print/ballot-pdf.ts'
import { agencyLines } from '../agency-lines.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import type { ReportFonts } from '../pages/fonts.ts'
import { findNotice, noticeOn } from '../queries/notices.ts'
import { readSettings } from '../queries/settings.ts'
import { type BallotLanguage, ballotModel } from './ballot-model.ts'

export interface PrintRequest {
  questionnaire: Questionnaire
  language: BallotLanguage
  survey: { title: string; titleEn: string | null } | null
  unit: { name: string; nameEn: string | null } | null
  /** Version of the notice that a batch was made with; null prints that of today. */
  notice: number | null
  /** Printed numbers; null prints one ballot with room for a number. */
  serials: number[] | null
}

/** The ballots of a version as one PDF. */
export async function printBallots(
  db: Db,
  { serials, notice: noticeVersion, ...asked }: PrintRequest,
  { fonts, now }: { fonts: ReportFonts; now: Date },
): Promise<Uint8Array> {
  const settings = await readSettings(db)
  const notice = await printedNotice(db, noticeVersion, now)
  const model = ballotModel({
    ...asked,
    ...agencyLines(settings),
    isDemonstration: settings.demonstration,
    notice,
  })
  return renderBallots(model, { fonts, createdAt: now, serials, pause: () => setImmediate() })
}

async function printedNotice(db: Db, version: number | null, now: Date) {
  const kept = version === null ? null : await findNotice(db, version)
  return kept ?? noticeOn(db, officeDay(now))
}
