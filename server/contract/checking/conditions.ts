import { noOpinion } from '../answers.ts'
import type { Condition, Item, Questionnaire } from '../questionnaire.ts'
import { type Finding, finding } from './finding.ts'
import { type Comparison, comparisonsOf, optionsOf, placedItems, placedSections } from './places.ts'

/** Conditions that name what is not there, what comes later, or an answer that nobody can give. */
export function checkConditions(questionnaire: Questionnaire): Finding[] {
  const items = placedItems(questionnaire)
  const known = new Map(items.map(({ item, order }) => [item.key, { item, order }]))
  const ofItems = items.map(({ item, at, order }) => ({ part: item, at, from: order }))
  const ofSections = placedSections(questionnaire).map(({ section, at }) => {
    const first = items.find((placed) => placed.section.at === at)
    return { part: section, at, from: first?.order ?? items.length }
  })
  return [...ofSections, ...ofItems].flatMap(({ part, at, from }) =>
    comparisonsIn(part.showWhen).flatMap((comparison) => {
      const place = `${at}/showWhen`
      const named = { key: part.key, named: comparison.item }
      const target = known.get(comparison.item)
      if (!target) return [finding('condition_names_unknown', place, named)]
      if (target.order >= from) return [finding('condition_looks_forward', place, named)]
      return impossibleValues(questionnaire, target.item, comparison).map((value) =>
        finding('condition_value_impossible', place, { ...named, value }),
      )
    }),
  )
}

const comparisonsIn = (condition: Condition | undefined) => (condition ? comparisonsOf(condition) : [])

/** The values of a comparison that no answer to the item can have. */
function impossibleValues(
  questionnaire: Questionnaire,
  item: Item,
  comparison: Comparison,
): (string | number)[] {
  if ('answered' in comparison) return []
  if ('equals' in comparison)
    return isPossible(questionnaire, item, comparison.equals) ? [] : [comparison.equals]
  if ('in' in comparison) return comparison.in.filter((value) => !isPossible(questionnaire, item, value))
  const limit = 'atLeast' in comparison ? comparison.atLeast : comparison.atMost
  const range = rangeOf(questionnaire, item)
  const isMet = range && ('atLeast' in comparison ? limit <= range.max : limit >= range.min)
  return isMet ? [] : [limit]
}

function isPossible(questionnaire: Questionnaire, item: Item, value: string | number): boolean {
  if ('options' in item) return optionsOf(item).some(({ key }) => key === value)
  if (item.type === 'day' || item.type === 'text') return typeof value === 'string'
  if (item.type === 'level' && value === noOpinion)
    return questionnaire.scales[item.scale]?.noOpinion === true
  const range = rangeOf(questionnaire, item)
  return range !== null && Number.isInteger(value) && Number(value) >= range.min && Number(value) <= range.max
}

/** The whole numbers that answer an item; null where answers are no numbers. */
export function rangeOf(questionnaire: Questionnaire, item: Item): { min: number; max: number } | null {
  if (item.type === 'number') return { min: item.min, max: item.max }
  const scale = item.type === 'level' ? questionnaire.scales[item.scale] : undefined
  return scale ? { min: 1, max: scale.levels.length } : null
}
