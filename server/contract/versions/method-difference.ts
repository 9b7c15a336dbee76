import type { Draft } from '../draft.ts'
import type { Aggregation, Band, Dimension, Method } from '../method.ts'
import { allItems, type LocalText } from '../questionnaire.ts'
import { compareVersions, type ItemDifference } from './difference.ts'
import { isSame } from './same.ts'

/** What became of a part of the method between two versions. Every kind but the first three makes other figures. */
export type MethodChange =
  | { kind: 'named' }
  | { kind: 'basis' }
  | { kind: 'status'; isDraft: boolean }
  | { kind: 'aggregation'; from: Aggregation; to: Aggregation }
  /** Levels that count as satisfied, each on a scale of so many levels. */
  | { kind: 'top_levels'; from: LevelsOf; to: LevelsOf }
  | { kind: 'dimension_added'; title: LocalText }
  | { kind: 'dimension_removed'; title: LocalText }
  | { kind: 'dimension_named'; title: LocalText; was: LocalText }
  /** Questions that came to a dimension or left it. */
  | { kind: 'dimension_items'; title: LocalText; added: LocalText[]; removed: LocalText[] }
  /** What it belongs to now; null for no content any more. */
  | { kind: 'dimension_content'; title: LocalText; content: LocalText | null }
  | { kind: 'weight'; title: LocalText; from: number; to: number }
  /** The question; null for none any more. */
  | { kind: 'overall_item'; prompt: LocalText | null }
  | { kind: 'bands' }
  /** Indices 0..1; null for no target. */
  | { kind: 'target'; from: number | null; to: number | null }
  /** Fewest respondents of a figure inside the office and in public. */
  | { kind: 'limits'; inner: number; open: number }

export interface LevelsOf {
  levels: number[]
  of: number
}

/** How a published version differs from another of its questionnaire. */
export interface VersionDifferences {
  items: ItemDifference[]
  method: MethodChange[]
}

/** What differs between two versions, in their questions and in how figures are made of them. */
export function compareDrafts(earlier: Draft, later: Draft): VersionDifferences {
  return {
    items: compareVersions(earlier.questionnaire, later.questionnaire),
    method: compareMethods(earlier, later),
  }
}

/** What differs between two methods, from what carries furthest; empty where they compute and say the same. */
export function compareMethods(earlier: Draft, later: Draft): MethodChange[] {
  const [a, b] = [earlier.method, later.method]
  const promptOf = promptsOf(earlier, later)
  return [
    ...changed('aggregation', a.aggregation, b.aggregation),
    ...changed('top_levels', levelsOf(a), levelsOf(b)),
    ...dimensionChanges(a, b, promptOf),
    ...(a.overallItem === b.overallItem
      ? []
      : [{ kind: 'overall_item', prompt: b.overallItem === null ? null : promptOf(b.overallItem) } as const]),
    ...(isSame(bandsOf(a), bandsOf(b)) ? [] : [{ kind: 'bands' } as const]),
    ...changed('target', a.target ?? null, b.target ?? null),
    ...(a.minimumN === b.minimumN && a.minimumNPublic === b.minimumNPublic
      ? []
      : [{ kind: 'limits', inner: b.minimumN, open: b.minimumNPublic } as const]),
    ...(a.draft === b.draft ? [] : [{ kind: 'status', isDraft: b.draft } as const]),
    ...(isSame(a.title, b.title) ? [] : [{ kind: 'named' } as const]),
    ...(isSame(a.basis, b.basis) ? [] : [{ kind: 'basis' } as const]),
  ]
}

type PromptOf = (key: string) => LocalText

/** The words of a question, of the later version where both have it; its key where neither does. */
function promptsOf(earlier: Draft, later: Draft): PromptOf {
  const items = [earlier, later].flatMap(({ questionnaire }) => allItems(questionnaire))
  const prompts = new Map(items.map(({ key, prompt }) => [key, prompt]))
  return (key) => prompts.get(key) ?? { vi: key }
}

function changed<Kind extends string, Value>(kind: Kind, from: Value, to: Value) {
  return isSame(from, to) ? [] : [{ kind, from, to }]
}

const levelsOf = ({ topLevels, scaleLevels }: Method): LevelsOf => ({
  levels: topLevels.toSorted((a, b) => a - b),
  of: scaleLevels,
})

/** Grades with no kind of unit that has its own are no grades of their own. */
function bandsOf({ bands, bandsOf: own = {} }: Method): Record<string, Band[] | undefined> {
  return { ...own, '': bands }
}

function dimensionChanges(a: Method, b: Method, promptOf: PromptOf): MethodChange[] {
  const before = new Map(a.dimensions.map((dimension) => [dimension.key, dimension]))
  const after = new Set(b.dimensions.map(({ key }) => key))
  const isWeighted = [a, b].some(({ aggregation }) => aggregation === 'explicit_weights')
  return [
    ...b.dimensions.flatMap((dimension): MethodChange[] => {
      const was = before.get(dimension.key)
      if (!was) return [{ kind: 'dimension_added', title: dimension.title }]
      return [...partChanges(was, dimension, promptOf), ...(isWeighted ? weightChange(was, dimension) : [])]
    }),
    ...a.dimensions
      .filter(({ key }) => !after.has(key))
      .map(({ title }): MethodChange => ({ kind: 'dimension_removed', title })),
  ]
}

function partChanges(was: Dimension, is: Dimension, promptOf: PromptOf): MethodChange[] {
  const { title } = is
  const added = is.items.filter((key) => !was.items.includes(key))
  const removed = was.items.filter((key) => !is.items.includes(key))
  return [
    ...(isSame(was.title, title) ? [] : [{ kind: 'dimension_named', title, was: was.title } as const]),
    ...(was.content?.vi === is.content?.vi
      ? []
      : [{ kind: 'dimension_content', title, content: is.content ?? null } as const]),
    ...(added.length + removed.length > 0
      ? [
          {
            kind: 'dimension_items',
            title,
            added: added.map(promptOf),
            removed: removed.map(promptOf),
          } as const,
        ]
      : []),
  ]
}

function weightChange(was: Dimension, is: Dimension): MethodChange[] {
  const [from, to] = [was.weight ?? 0, is.weight ?? 0]
  return from === to ? [] : [{ kind: 'weight', title: is.title, from, to }]
}
