import type { ActionRule } from '#contract/actions.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { lockSettings, readSettings, saveSetting } from '../queries/settings.ts'

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
    const { actionRules } = await readSettings(tx)
    if (seen && !isSame(seen, actionRules[instrument])) throw problems.settingChanged()
    await saveSetting(tx, 'actionRules', { ...actionRules, [instrument]: rule })
  })
}

/** A rule in a few words. The log holds whole numbers alone: 0.8 is written as 80 %. */
export function ruleText({ isOn, line, months, certainty }: ActionRule): string {
  return isOn ? `${Math.round(line * 1000) / 10} %, ${months} months, ${certainty}` : 'off'
}

function isSame(a: ActionRule, b: ActionRule): boolean {
  return a.isOn === b.isOn && a.line === b.line && a.months === b.months && a.certainty === b.certainty
}
