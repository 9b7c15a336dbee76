import type { Comparison } from '#contract/checking/places.ts'
import type { Condition, Item, Questionnaire } from '#contract/questionnaire.ts'

// Conditions as they are put together on the page.

export const comparing = ['equals', 'in', 'atLeast', 'atMost', 'answered', 'unanswered'] as const
export type Comparing = (typeof comparing)[number]

/** What the answer to an item can be compared by. */
export function comparingOf(item: Item): Comparing[] {
  switch (item.type) {
    case 'level':
      return ['equals', 'in', 'atLeast', 'atMost', 'answered', 'unanswered']
    case 'choice':
    case 'choices':
      return ['equals', 'in', 'answered', 'unanswered']
    case 'number':
      return ['equals', 'atLeast', 'atMost', 'answered', 'unanswered']
    default:
      return ['answered', 'unanswered']
  }
}

/** How a condition compares. */
export function comparedBy(comparison: Comparison): Comparing {
  if ('answered' in comparison) return comparison.answered ? 'answered' : 'unanswered'
  return comparing.find((word) => word in comparison) ?? 'answered'
}

/** What an item can be compared with, in the order of its answers; empty where any number will do. */
export function valuesOf(item: Item, { scales }: Questionnaire): (string | number)[] {
  if (item.type === 'level') return (scales[item.scale]?.levels ?? []).map((_, i) => i + 1)
  return 'options' in item ? item.options.map(({ key }) => key) : []
}

/** A condition on an item that says something at once, to be changed. */
export function beginComparison(item: Item, by: Comparing, questionnaire: Questionnaire): Comparison {
  const first = valuesOf(item, questionnaire)[0] ?? (item.type === 'number' ? item.min : 1)
  const { key } = item
  switch (by) {
    case 'equals':
      return { item: key, equals: first }
    case 'in':
      return { item: key, in: [first] }
    case 'atLeast':
      return { item: key, atLeast: Number(first) }
    case 'atMost':
      return { item: key, atMost: Number(first) }
    case 'answered':
      return { item: key, answered: true }
    case 'unanswered':
      return { item: key, answered: false }
  }
}

/** A condition as a group: one that is none is a group of its own. */
export function asGroup(condition: Condition): { word: 'all' | 'any'; parts: Condition[] } {
  if ('all' in condition) return { word: 'all', parts: condition.all }
  if ('any' in condition) return { word: 'any', parts: condition.any }
  return { word: 'all', parts: [condition] }
}

/** The condition that a group stands for; undefined when it is empty. A group of one is that one. */
export function ofGroup(word: 'all' | 'any', parts: Condition[]): Condition | undefined {
  const [only] = parts
  if (!only) return undefined
  if (parts.length === 1 && word === 'all') return only
  return word === 'all' ? { all: parts } : { any: parts }
}

/** Taken apart from its "not". */
export function withoutNot(condition: Condition): { isNot: boolean; inner: Condition } {
  return 'not' in condition ? { isNot: true, inner: condition.not } : { isNot: false, inner: condition }
}

export const withNot = (isNot: boolean, inner: Condition): Condition => (isNot ? { not: inner } : inner)

/** The items that a condition of a place may look at: those asked before. */
export function itemsBefore({ sections }: Questionnaire, sectionKey: string, itemKey: string | null): Item[] {
  const before: Item[] = []
  for (const section of sections) {
    const isHere = section.key === sectionKey
    for (const item of section.items) {
      if (isHere && (itemKey === null || item.key === itemKey)) return before
      before.push(item)
    }
    if (isHere) return before
  }
  return before
}
