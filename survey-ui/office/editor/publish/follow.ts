import type { Draft } from '#contract/draft.ts'
import type { DraftReply, TrendSpan } from '#contract/drafts.ts'
import { allItems, type Item } from '#contract/questionnaire.ts'
import { compareVersions, type ItemDifference } from '#contract/versions/difference.ts'
import { type Impact, impactOf } from '#contract/versions/impact.ts'
import { compareMethods, type MethodChange } from '#contract/versions/method-difference.ts'
import type { Edit } from '../edit.ts'

// What a draft does to the version it follows, as it stands here: the server's own answer is a second or two behind.

export interface Following {
  differences: ItemDifference[]
  impact: (Impact & { trend: TrendSpan | null })[]
  /** What is computed or said otherwise than before; empty where the method stays as it is. */
  method: MethodChange[]
}

/** Compares a draft with the version before. How far series reach is known from the last answer of the server. */
export function following(earlier: Draft, draft: Draft, saved: Pick<DraftReply, 'impact'>): Following {
  const trends = new Map(saved.impact.map(({ key, trend }) => [key, trend]))
  return {
    differences: compareVersions(earlier.questionnaire, draft.questionnaire),
    impact: impactOf(earlier, draft).map((one) => ({ ...one, trend: trends.get(one.key) ?? null })),
    method: compareMethods(earlier, draft),
  }
}

/** The edit by which an item goes on meaning what it meant, or means something else from this version on. */
export function meaningEdit(earlier: Draft, key: string, isKept: boolean): Edit {
  const before = findItem(earlier, key)?.meaning ?? 1
  const meaning = isKept ? before : before + 1
  return { type: 'item_changed', key, change: { meaning: meaning === 1 ? undefined : meaning } }
}

function findItem({ questionnaire }: Draft, key: string): Item | undefined {
  return allItems(questionnaire).find((item) => item.key === key)
}
