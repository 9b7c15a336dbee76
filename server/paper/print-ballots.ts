import { setImmediate } from 'node:timers/promises'
import { currentNotice } from '#contract/notice.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import { renderBallots } from '../../analytics/print/ballot-pdf.ts'
import type { Db } from '../db/client.ts'
import type { ReportFonts } from '../figures/report.ts'
import { readSettings } from '../queries/settings.ts'
import { type BallotLanguage, ballotModel } from './ballot-model.ts'

export interface PrintRequest {
  questionnaire: Questionnaire
  language: BallotLanguage
  survey: { title: string; titleEn: string | null } | null
  unit: { name: string; nameEn: string | null } | null
  /** Printed numbers; null prints one ballot with room for a number. */
  serials: number[] | null
}

/** The ballots of a version as one PDF. */
export async function printBallots(
  db: Db,
  { serials, ...asked }: PrintRequest,
  { fonts, now }: { fonts: ReportFonts; now: Date },
): Promise<Uint8Array> {
  const { superiorAgency, issuingAgency, demonstration: isDemonstration } = await readSettings(db)
  const model = ballotModel({
    ...asked,
    superiorAgency,
    issuingAgency,
    isDemonstration,
    notice: currentNotice,
  })
  return renderBallots(model, { fonts, createdAt: now, serials, pause: () => setImmediate() })
}
