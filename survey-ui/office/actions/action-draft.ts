import { type Action, type ActionState, nextStates } from '#contract/actions.ts'
import { isDayWrong } from '../day-text.ts'
import type { ActionDraft } from './client.ts'

/** What can be changed of an action, as it is. */
export function toDraft(action: Action): ActionDraft {
  const { owner, cause, measures, dueOn, result, state, dismissedBecause } = action
  return { owner, cause, measures, dueOn, result, state, dismissedBecause }
}

/** Where an action may stand after a change: where it stands, and where it may go from there. */
export function statesFrom(state: ActionState): ActionState[] {
  return [state, ...nextStates[state]]
}

/** What a draft lacks before it can be saved; null when it is complete. The server judges the same. */
export function draftFault(
  draft: ActionDraft,
): 'needOwner' | 'needResult' | 'needBecause' | 'dueFault' | null {
  if (isDayWrong(draft.dueOn ?? '', '2000-01-01')) return 'dueFault'
  if (draft.state === 'in_work' && draft.owner.trim() === '') return 'needOwner'
  if ((draft.state === 'done' || draft.state === 'checked') && draft.result.trim() === '') return 'needResult'
  if (draft.state === 'dismissed' && draft.dismissedBecause.trim() === '') return 'needBecause'
  return null
}

/** Only what differs, so that two people who change different fields do not undo each other. */
export function changesOf(action: Action, draft: ActionDraft): Partial<ActionDraft> {
  const known = toDraft(action)
  const names = Object.keys(known) as (keyof ActionDraft)[]
  return Object.fromEntries(
    names.filter((name) => known[name] !== draft[name]).map((name) => [name, draft[name]]),
  )
}
