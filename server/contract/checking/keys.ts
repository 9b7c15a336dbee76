import type { Questionnaire } from '../questionnaire.ts'
import { type Finding, finding } from './finding.ts'
import {
  optionsOf,
  placedBands,
  placedItems,
  placedMatrices,
  placedSections,
  questionnaireAt,
} from './places.ts'

/** Keys that stand twice, and scales that nobody defined. */
export function checkKeys(questionnaire: Questionnaire): Finding[] {
  const items = placedItems(questionnaire)
  const bands = placedBands(questionnaire)
  return [
    ...twice(placedSections(questionnaire).map(({ section, at }) => ({ key: section.key, at }))),
    ...twice(items.map(({ item, at }) => ({ key: item.key, at }))),
    ...twice(placedMatrices(questionnaire).map(({ matrix, at }) => ({ key: matrix.key, at }))),
    ...twice(bands.map(({ item, at }) => ({ key: item.key, at }))),
    ...[...items, ...bands].flatMap(({ item, at }) =>
      twice(optionsOf(item).map(({ key }, i) => ({ key, at: `${at}/options/${i}` }))),
    ),
    ...items.flatMap(({ item, at }) =>
      item.type === 'level' && !Object.hasOwn(questionnaire.scales, item.scale)
        ? [finding('scale_unknown', `${at}/scale`, { item: item.key, scale: item.scale })]
        : [],
    ),
  ]
}

function twice(placed: { key: string; at: string }[]): Finding[] {
  const seen = new Set<string>()
  return placed.flatMap(({ key, at }) => {
    if (seen.has(key)) return [finding('key_twice', `${at}/key`, { key })]
    seen.add(key)
    return []
  })
}

/** Parts that hold nothing to answer, and limits that no answer meets. */
export function checkParts(questionnaire: Questionnaire): Finding[] {
  const items = placedItems(questionnaire)
  return [
    ...(items.length === 0 ? [finding('no_questions', `${questionnaireAt}/sections`)] : []),
    ...placedSections(questionnaire).flatMap(({ section, at }) =>
      section.items.length === 0 ? [finding('section_empty', at, { section: section.key })] : [],
    ),
    ...[...items, ...placedBands(questionnaire)].flatMap(({ item, at }) => {
      const options = optionsOf(item).length
      if ('options' in item && options < 2)
        return [finding('options_few', `${at}/options`, { item: item.key })]
      if (item.type === 'choices' && (item.atMost ?? 1) > options)
        return [finding('at_most_beyond_options', `${at}/atMost`, { item: item.key, options })]
      if (item.type === 'number' && item.min > item.max)
        return [finding('range_empty', at, { item: item.key, min: item.min, max: item.max })]
      return []
    }),
  ]
}
