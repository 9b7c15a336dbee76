import type { ActionRule, ActionRules, RulePreview } from '#contract/actions.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import type { OfficeClient } from '../../client.ts'

export type RulesClient = ReturnType<typeof rulesClient>

/** What the office asks about the rules that open actions. */
export function rulesClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    read: () => ask<ActionRules>('GET', '/action-rules'),
    preview: (instrument: Instrument, rule: ActionRule) =>
      ask<RulePreview>('POST', `/action-rules/${instrument}/preview`, rule),
    /** @param seen the rule as the person saw it */
    change: (instrument: Instrument, rule: ActionRule, seen: ActionRule) =>
      ask<ActionRules>('PUT', `/action-rules/${instrument}`, { rule, seen }),
  }
}
