import type { Draft } from '#contract/draft.ts'
import { applyEdit, type Edit } from './edit.ts'

/** A draft with the way back and forth. */
export interface History {
  past: { draft: Draft; edit: Edit }[]
  draft: Draft
  future: { draft: Draft; edit: Edit }[]
}

const longest = 200

export const beginHistory = (draft: Draft): History => ({ past: [], draft, future: [] })

/** Does an edit. Typing on in one text is one step back, not one for every letter. */
export function edited({ past, draft, future }: History, edit: Edit): History {
  const next = applyEdit(draft, edit)
  if (next === draft) return { past, draft, future }
  const goesOn = continues(past.at(-1)?.edit, edit) && future.length === 0
  return { past: goesOn ? past : [...past, { draft, edit }].slice(-longest), draft: next, future: [] }
}

export function undone({ past, draft, future }: History): History {
  const last = past.at(-1)
  if (!last) return { past, draft, future }
  return { past: past.slice(0, -1), draft: last.draft, future: [{ draft, edit: last.edit }, ...future] }
}

export function redone({ past, draft, future }: History): History {
  const [next, ...rest] = future
  if (!next) return { past, draft, future }
  return { past: [...past, { draft, edit: next.edit }], draft: next.draft, future: rest }
}

function continues(last: Edit | undefined, edit: Edit): boolean {
  if (last?.type !== 'text' || edit.type !== 'text' || last.language !== edit.language) return false
  return JSON.stringify(last.at) === JSON.stringify(edit.at)
}
