import type { ActionRules, Comparison } from '#contract/actions.ts'
import { type Instrument, instruments } from '#contract/questionnaire.ts'
import { type AggregatedIndex, indexDifference, judgeDifferences } from '../../analytics/index.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import {
  type ActionRow,
  addAction,
  addComparison,
  beginRound,
  endRound,
  listComparable,
} from '../queries/actions.ts'
import { recordAct } from '../queries/audit.ts'
import { readSettings } from '../queries/settings.ts'
import { closedPeriods } from './closed-periods.ts'
import { type LowPart, nameOf } from './judge-parts.ts'
import { lineOf } from './line-of.ts'
import { freshOnly, lowInBoth } from './openings.ts'
import { collectingUnits, openParts, readParts, type ShownPart } from './read-parts.ts'

/** What judging did. */
export interface JudgedActions {
  opened: number
  compared: number
}

/**
 * Looks once at every period that has closed: compares what is under way with how it was, and opens actions for what
 * stays low. Safe to call as often as one likes, from several servers.
 */
export async function judgeActions(db: Db, clock: Clock): Promise<JudgedActions> {
  const { actionRules } = await readSettings(db)
  const total: JudgedActions = { opened: 0, compared: 0 }
  for (const instrument of instruments) {
    if (!actionRules[instrument].isOn) continue
    const { opened, compared } = await judgeInstrument(db, clock(), instrument, actionRules)
    total.opened += opened
    total.compared += compared
  }
  return total
}

async function judgeInstrument(
  db: Db,
  now: Date,
  instrument: Instrument,
  rules: ActionRules,
): Promise<JudgedActions> {
  const nothing = { opened: 0, compared: 0 }
  const rule = rules[instrument]
  const { earlier, later } = closedPeriods(officeDay(now), rule.months)
  return db.transaction(async (tx) => {
    if (!(await beginRound(tx, instrument, later.to))) return nothing
    const [before, after] = [await openParts(tx, instrument, earlier), await openParts(tx, instrument, later)]
    if (!after) return nothing
    const units = collectingUnits(after)
    // Nobody answered: the period is looked at again, in case what tablets hold arrives yet.
    if (units.length === 0) return nothing
    const parts = new Map<number, ShownPart[]>()
    for (const unit of units) parts.set(unit.unitId, await readParts(tx, after, unit))
    const compared = await compareAll(tx, parts, instrument, now)
    let opened = 0
    for (const unit of units) {
      const later = parts.get(unit.unitId) ?? []
      const line = lineOf(rule, after.units, unit)
      const own = { line, certainty: rule.certainty }
      const low = await lowInBoth(tx, { before, after }, { unitId: unit.unitId, later }, own)
      opened += await openAll(tx, { unitId: unit.unitId, instrument, line, low }, now)
    }
    await endRound(tx, { instrument, periodTo: later.to, opened }, now)
    const subject = { instrument, from: later.from, to: later.to, opened, compared }
    await recordAct(tx, { actor: 'system', act: 'actions_judged', subject }, now)
    return { opened, compared }
  })
}

interface LowParts {
  unitId: number
  instrument: Instrument
  line: number
  low: readonly LowPart[]
}

/** Opens the lowest, as many as there is room for. @returns how many */
async function openAll(db: Db, { unitId, instrument, line, low }: LowParts, now: Date): Promise<number> {
  const fresh = await freshOnly(db, { unitId, instrument }, low)
  for (const { earlier, later } of fresh) {
    const { part, key, title, figure, estimate } = later
    const evidence = { line, periods: [earlier.figure, figure], estimate }
    const action = { unitId, instrument, part, partKey: key, title, evidence, periodTo: figure.to }
    await addAction(db, { ...action, origin: 'rule', openedBy: '' }, now)
  }
  return fresh.length
}

/** Puts the closed period beside the figures that opened each action. Those judged together are one family. */
async function compareAll(
  db: Db,
  parts: ReadonlyMap<number, readonly ShownPart[]>,
  instrument: Instrument,
  now: Date,
): Promise<number> {
  const found = (await listComparable(db, instrument)).flatMap((action) => {
    const part = parts.get(action.unitId)?.find((one) => nameOf(one) === `${action.part} ${action.partKey}`)
    const isLater = part && part.figure.from > action.periodTo
    return isLater && action.evidence ? [{ action, part, before: action.evidence.estimate }] : []
  })
  const differences = judgeDifferences(
    found.map(({ before, part }) => indexDifference(asIndex(before), asIndex(part.estimate))),
  )
  let compared = 0
  for (const [place, { action, part }] of found.entries()) {
    const judged = differences[place]
    if (!judged) continue
    const { difference, low, high, isClear } = judged
    await keepComparison(db, action, { figure: part.figure, difference, low, high, isClear }, now)
    compared++
  }
  return compared
}

function keepComparison(db: Db, action: ActionRow, comparison: Comparison, now: Date): Promise<void> {
  return addComparison(db, action, comparison, now)
}

function asIndex(estimate: ShownPart['estimate']): AggregatedIndex {
  return { ...estimate, score: null }
}
