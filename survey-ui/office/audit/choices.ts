import type { PageChoices } from '../page-choices.ts'
import type { AuditTexts } from '../text/audit.vi.ts'
import { actsLike } from './act-words.ts'
import type { AuditSearch } from './client.ts'

/** What the address of the audit log chooses; what is absent is not filtered. */
export type AuditChoices = Pick<PageChoices, 'actor' | 'act' | 'search' | 'firstDay' | 'lastDay' | 'before'>

/** The fields as they are before anybody typed. Act stands as it was typed: "khoa tai khoan". */
export const nothingChosen = { actor: '', act: '', search: '', firstDay: '', lastDay: '' }

export function fieldsOf(choices: AuditChoices): typeof nothingChosen {
  const { before: _, ...fields } = choices
  return { ...nothingChosen, ...fields }
}

/** What is asked of the server. @param known every act that the log holds */
export function searchOf(
  choices: AuditChoices,
  known: readonly string[],
  words: Pick<AuditTexts, 'acts'>,
): AuditSearch {
  const { actor, act, search, firstDay, lastDay } = fieldsOf(choices)
  const acts = actsLike(act, known, words)
  // Words that no act of the log answers to: none is asked for by a name that no act bears.
  return { actor, acts: acts?.length === 0 ? ['none'] : acts, text: search, from: firstDay, to: lastDay }
}
