import type { Draft } from '#contract/draft.ts'
import type { Reserved } from './blank.ts'
import { applyEdit, type Edit } from './edit.ts'

/** A draft with the way back and forth. */
export interface History {
  past: { draft: Draft; edit: Edit }[]
  draft: Draft
  future: { draft: Draft; edit: Edit }[]
  /** Keys that published versions have or had. */
  reserved: Reserved
}

const longest = 200

export const beginHistory = (draft: Draft, reserved: Reserved = new Set()): History => ({
  past: [],
  draft,
  future: [],
  reserved,
})

/** Does an edit. Typing on in one text is one step back, not one for every letter. */
export function edited(history: History, edit: Edit): History {
  const { past, draft, future, reserved } = history
  const next = applyEdit(draft, edit, reserved)
  if (next === draft) return history
  const goesOn = continues(past.at(-1)?.edit, edit) && future.length === 0
  return {
    past: goesOn ? past : [...past, { draft, edit }].slice(-longest),
    draft: next,
    future: [],
    reserved,
  }
}

export function undone(history: History): History {
  const { past, draft, future } = history
  const last = past.at(-1)
  if (!last) return history
  return {
    ...history,
    past: past.slice(0, -1),
    draft: last.draft,
    future: [{ draft, edit: last.edit }, ...future],
  }
}

export function redone(history: History): History {
  const { past, draft, future } = history
  const [next, ...rest] = future
  if (!next) return history
  return { ...history, past: [...past, { draft, edit: next.edit }], draft: next.draft, future: rest }
}

function continues(last: Edit | undefined, edit: Edit): boolean {
  if (last?.type !== 'text' || edit.type !== 'text' || last.language !== edit.language) return false
  return JSON.stringify(last.at) === JSON.stringify(edit.at)
}
