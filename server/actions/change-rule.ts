import { isDeepStrictEqual } from 'node:util'
import { type ActionRule, type OwnLine, ownerKey } from '#contract/actions.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { lockSettings, readSettings, saveSetting } from '../queries/settings.ts'
import { unitIdsByCode } from '../queries/units.ts'

interface RuleChange {
  instrument: Instrument
  rule: ActionRule
  /** The rule that the person saw; left out where nobody looked. */
  seen?: ActionRule
  actor: string
}

/** Changes when low figures of one instrument open actions. @throws Problem setting_changed */
export async function changeRule(
  db: Db,
  { instrument, rule, seen, actor }: RuleChange,
  now: Date,
): Promise<void> {
  const act = { actor, act: 'action_rules_changed', subject: { instrument, rule: ruleText(rule) } }
  await actAndRecord(db, act, now, async (tx) => {
    await lockSettings(tx)
    await requireOwners(tx, rule.ownLines)
    const { actionRules } = await readSettings(tx)
    if (seen && !isDeepStrictEqual(seen, actionRules[instrument])) throw problems.settingChanged()
    await saveSetting(tx, 'actionRules', { ...actionRules, [instrument]: rule })
  })
}

/** A rule in a few words. The log holds whole numbers alone: 0.8 is written as 80 %. */
export function ruleText({ isOn, line, ownLines, months, certainty }: ActionRule): string {
  const own = ownLines.map((one) => `, ${ownerKey(one)} ${inPercent(one.line)}`).join('')
  return isOn ? `${inPercent(line)}, ${months} months, ${certainty}${own}` : 'off'
}

const inPercent = (share: number) => `${Math.round(share * 1000) / 10} %`

/** Each line belongs to one owner, which there is. @throws Problem invalid_request */
async function requireOwners(db: Db, ownLines: readonly OwnLine[]): Promise<void> {
  const owners = ownLines.map(ownerKey)
  const known = new Set([...(await unitIdsByCode(db)).values()])
  const faults = ownLines.flatMap((one, place) => {
    const at = `/rule/ownLines/${place}`
    if (owners.indexOf(ownerKey(one)) < place) return [{ at, expected: 'one line for each unit or kind' }]
    return 'unitId' in one && !known.has(one.unitId) ? [{ at, expected: 'a unit that there is' }] : []
  })
  if (faults.length > 0) throw problems.invalidRequest(faults)
}
