import type { DraftSummary, QuestionnaireSummary } from '#contract/drafts.ts'
import { isSurveyKey, suggestKey } from '../survey-key.ts'
import type { NewDraftRequest, VersionName } from './client.ts'

// What somebody types who begins a questionnaire of its own. A key follows the title until it is typed itself.

export interface BeginChoice {
  from: VersionName | null
  title: string
  /** Null as long as it follows from the title. */
  typedKey: string | null
}

/** Keys that belong to something, by whose they are; a draft holds its key too. */
export function takenKeys(
  published: readonly QuestionnaireSummary[],
  drafts: readonly DraftSummary[],
): ReadonlyMap<string, QuestionnaireSummary | DraftSummary> {
  return new Map([...drafts, ...published].map((one) => [one.key, one]))
}

/** The key as it will be sent. */
export function keyOf(
  { title, typedKey }: Omit<BeginChoice, 'from'>,
  taken: ReadonlyMap<string, unknown>,
): string {
  return typedKey ?? suggestKey(title, [...taken.keys()])
}

/** What is wrong with a key: not of the form, or somebody else's; null for a good one. */
export function keyFault(key: string, taken: ReadonlyMap<string, unknown>): 'form' | 'taken' | null {
  if (!isSurveyKey(key)) return 'form'
  return taken.has(key) ? 'taken' : null
}

/** What is sent; null as long as something is missing or wrong. */
export function beginRequest(
  choice: BeginChoice,
  taken: ReadonlyMap<string, unknown>,
): NewDraftRequest | null {
  const key = keyOf(choice, taken)
  const title = choice.title.normalize('NFC').trim()
  return title === '' || keyFault(key, taken) !== null ? null : { from: choice.from, key, title }
}
