import { noOpinion } from '../answers.ts'
import { type Answer, type Answers, meets, shownKeys } from '../flow.ts'
import { type Condition, type Item, type Questionnaire, scaleOf } from '../questionnaire.ts'
import { type Finding, finding } from './finding.ts'
import { comparisonsOf, optionsOf, type PlacedItem, placedItems, placedSections } from './places.ts'

// Whether a part can be reached is tried out with the flow itself, on every combination of answers that its
// conditions can tell apart.

/** More combinations than this are not tried, and nothing is claimed of the part. */
const mostCombinations = 50_000

/** Sections and items that no answers lead to, and conditions that hide nothing. */
export function checkReach(questionnaire: Questionnaire): Finding[] {
  const items = placedItems(questionnaire)
  const shown = new Map(items.map((placed) => [placed.item.key, howShown(questionnaire, items, placed)]))
  return placedSections(questionnaire).flatMap(({ section, at }) => {
    const ways = section.items.map(({ key }) => shown.get(key) ?? 'sometimes')
    if (ways.length > 0 && ways.every((way) => way === 'never'))
      return [finding('never_shown', section.showWhen ? `${at}/showWhen` : at, { key: section.key })]
    return section.items.flatMap((item, i) => {
      const place = `${at}/items/${i}/showWhen`
      if (ways[i] === 'never') return [finding('never_shown', place, { key: item.key })]
      if (ways[i] === 'always' && item.showWhen) return [finding('always_shown', place, { key: item.key })]
      return []
    })
  })
}

type Way = 'never' | 'sometimes' | 'always'

function howShown(
  questionnaire: Questionnaire,
  items: readonly PlacedItem[],
  { item, section, order }: PlacedItem,
): Way {
  const conditions = [section.section.showWhen, item.showWhen].filter((one) => one !== undefined)
  if (conditions.length === 0) return 'always'
  const before = items.filter((other) => other.order < order)
  const asked = closureOf(before, conditions)
  const small = onlyItems(questionnaire, new Set([...asked.map((one) => one.item.key), item.key]))
  const all = asked.flatMap((one) => conditionsOf(one)).concat(conditions)
  const domains = asked.map((one) => ({
    key: one.item.key,
    answers: tellApart(questionnaire, one.item, all),
  }))
  const combinations = domains.reduce((product, { answers }) => product * answers.length, 1)
  if (combinations > mostCombinations) return 'sometimes'
  const found = new Set<boolean>()
  for (let nth = 0; nth < combinations && found.size < 2; nth++)
    found.add(shownKeys(small, nthAnswers(domains, nth)).has(item.key))
  if (found.size === 2) return 'sometimes'
  return found.has(true) ? 'always' : 'never'
}

function conditionsOf({ item, section }: PlacedItem): Condition[] {
  return [section.section.showWhen, item.showWhen].filter((one) => one !== undefined)
}

/** The earlier items that decide, and those that decide whether these are shown. */
function closureOf(items: readonly PlacedItem[], conditions: readonly Condition[]): PlacedItem[] {
  const wanted = new Set(conditions.flatMap(comparisonsOf).map(({ item }) => item))
  const found: PlacedItem[] = []
  for (const placed of items.toReversed()) {
    if (!wanted.has(placed.item.key)) continue
    found.unshift(placed)
    for (const { item } of conditionsOf(placed).flatMap(comparisonsOf)) wanted.add(item)
  }
  return found
}

function onlyItems(questionnaire: Questionnaire, keys: ReadonlySet<string>): Questionnaire {
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    items: section.items.filter(({ key }) => keys.has(key)),
  }))
  return { ...questionnaire, sections }
}

/** One answer to an item for each way in which the conditions see it. */
function tellApart(questionnaire: Questionnaire, item: Item, conditions: readonly Condition[]): Answer[] {
  const comparisons = conditions.flatMap(comparisonsOf).filter((one) => one.item === item.key)
  const kinds = new Map<string, Answer>()
  for (const answer of possibleAnswers(questionnaire, item, comparisons.flatMap(valuesOf))) {
    const seen = comparisons.map((one) => meets(one, { [item.key]: answer })).join()
    if (!kinds.has(seen)) kinds.set(seen, answer)
  }
  return [...kinds.values()]
}

function valuesOf(comparison: ReturnType<typeof comparisonsOf>[number]): (string | number)[] {
  if ('answered' in comparison) return []
  if ('equals' in comparison) return [comparison.equals]
  if ('in' in comparison) return comparison.in
  return ['atLeast' in comparison ? comparison.atLeast : comparison.atMost]
}

function possibleAnswers(
  questionnaire: Questionnaire,
  item: Item,
  mentioned: readonly (string | number)[],
): Answer[] {
  const given = givenAnswers(questionnaire, item, mentioned)
  return item.required ? given : [...given, null]
}

function givenAnswers(
  questionnaire: Questionnaire,
  item: Item,
  mentioned: readonly (string | number)[],
): Answer[] {
  switch (item.type) {
    case 'level': {
      const { levels, noOpinion: offered } = scaleOf(questionnaire, item)
      return [...levels.map((_, i) => i + 1), ...(offered ? [noOpinion] : [])]
    }
    case 'choice':
      return optionsOf(item).map(({ key }) => key)
    case 'choices':
      return subsets(
        optionsOf(item).map(({ key }) => key),
        mentioned.map(String),
        item.atMost,
      )
    case 'number': {
      const near = mentioned.map(Number).flatMap((value) => [value - 1, value, value + 1])
      return [...new Set([item.min, item.max, ...near])].filter(
        (value) => value >= item.min && value <= item.max,
      )
    }
    case 'day':
    case 'text':
      return [...mentioned.map(String), item.type === 'day' ? '2026-01-31' : '…']
  }
}

/** Choices of the options that conditions mention, alone and beside one that none mentions. */
function subsets(
  options: readonly string[],
  mentioned: readonly string[],
  atMost = options.length,
): string[][] {
  const named = options.filter((key) => mentioned.includes(key)).slice(0, 10)
  const other = options.filter((key) => !mentioned.includes(key)).slice(0, 1)
  const all = [...named, ...other]
  const chosen = Array.from({ length: 2 ** all.length }, (_, bits) =>
    all.filter((_, i) => (bits >> i) % 2 === 1),
  )
  return chosen.filter((keys) => keys.length >= 1 && keys.length <= atMost)
}

function nthAnswers(domains: readonly { key: string; answers: Answer[] }[], nth: number): Answers {
  const answers: Answers = {}
  let rest = nth
  for (const { key, answers: possible } of domains) {
    answers[key] = possible[rest % possible.length] ?? null
    rest = Math.floor(rest / possible.length)
  }
  return answers
}
