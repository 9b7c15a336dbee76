import type { Action, ActionFilter, ActionState, ActionSummary } from '#contract/actions.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import type { OfficeClient } from '../client.ts'

export type ActionsClient = ReturnType<typeof actionsClient>

/** What can be changed of an action. */
export interface ActionDraft {
  owner: string
  cause: string
  measures: string
  dueOn: string | null
  result: string
  state: ActionState
  dismissedBecause: string
}

type ActionId = Pick<ActionSummary, 'unitId' | 'actionId'>

/** What the page of actions asks of the server. */
export function actionsClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    list: (unit: number, state: ActionFilter) =>
      ask<ActionSummary[]>('GET', `/actions?unit=${unit}&state=${state}`),
    read: ({ unitId, actionId }: ActionId) => ask<Action>('GET', `/actions/${unitId}/${actionId}`),
    open: (unit: number, instrument: Instrument, title: string) =>
      ask<Action>('POST', '/actions', { unit, instrument, title }),
    change: ({ unitId, actionId, revision }: Action, change: Partial<ActionDraft>) =>
      ask<Action>('PATCH', `/actions/${unitId}/${actionId}`, { revision, ...change }),
  }
}
