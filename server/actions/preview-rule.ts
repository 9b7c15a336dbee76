import { setImmediate } from 'node:timers/promises'
import type { ActionRule, RuleOpening, RulePreview } from '#contract/actions.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { isJudged } from '../queries/actions.ts'
import { closedPeriods } from './closed-periods.ts'
import { lineOf } from './line-of.ts'
import { freshOnly, lowInBoth } from './openings.ts'
import { collectingUnits, openParts, readParts } from './read-parts.ts'

/** What a rule would open in the last closed period, whether that was judged already or not. Changes nothing. */
export async function previewRule(
  db: Db,
  instrument: Instrument,
  rule: Omit<ActionRule, 'isOn'>,
  now: Date,
): Promise<RulePreview> {
  const { earlier, later } = closedPeriods(officeDay(now), rule.months)
  const [before, after] = [await openParts(db, instrument, earlier), await openParts(db, instrument, later)]
  const units = after ? collectingUnits(after) : []
  const openings: RuleOpening[] = []
  for (const unit of units) {
    if (!after) break
    const { unitId } = unit
    // Hundreds of units are much to compute: in between others are answered.
    await setImmediate()
    const shown = await readParts(db, after, unit)
    const own = { line: lineOf(rule, after.units, unit), certainty: rule.certainty }
    const low = await lowInBoth(db, { before, after }, { unitId, later: shown }, own)
    for (const part of await freshOnly(db, { unitId, instrument }, low))
      openings.push({
        unitId,
        title: part.later.title,
        line: own.line,
        earlier: part.earlier.figure.index,
        later: part.later.figure.index,
      })
  }
  return {
    earlier,
    later,
    isJudged: await isJudged(db, instrument, later.to),
    units: units.length,
    openings: openings.toSorted((a, b) => a.later - b.later),
  }
}
