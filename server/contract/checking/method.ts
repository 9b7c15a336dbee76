import type { Band, Dimension, Method } from '../method.ts'
import { type LevelItem, type LocalText, levelItems, type Questionnaire } from '../questionnaire.ts'
import { type Finding, finding } from './finding.ts'
import { methodAt, placedItems } from './places.ts'

/** Whether the method can compute its indices from this questionnaire. */
export function checkMethod(questionnaire: Questionnaire, method: Method): Finding[] {
  const { dimensions } = method
  return [
    ...(questionnaire.instrument === method.instrument
      ? []
      : [
          finding('instruments_differ', `${methodAt}/instrument`, {
            asked: questionnaire.instrument,
            computed: method.instrument,
          }),
        ]),
    ...(dimensions.length === 0 ? [finding('no_dimensions', `${methodAt}/dimensions`)] : []),
    ...dimensions.flatMap((dimension, i) => checkDimension(questionnaire, method, dimension, i)),
    ...checkMembership(questionnaire, method),
    ...checkOverall(questionnaire, method),
    ...checkLevels(method),
    ...checkWeights(method),
    ...checkLimits(method),
    ...checkBands(method),
    ...checkNames(method),
  ]
}

function checkDimension(
  questionnaire: Questionnaire,
  { scaleLevels }: Method,
  { key, items }: Dimension,
  i: number,
): Finding[] {
  const at = `${methodAt}/dimensions/${i}`
  if (items.length === 0) return [finding('dimension_empty', at, { dimension: key })]
  const asked = new Map(placedItems(questionnaire).map(({ item }) => [item.key, item]))
  return items.flatMap((itemKey, j) => {
    const place = `${at}/items/${j}`
    const named = { dimension: key, item: itemKey }
    const item = asked.get(itemKey)
    if (!item) return [finding('dimension_item_unknown', place, named)]
    if (item.type !== 'level') return [finding('dimension_item_without_levels', place, named)]
    const levels = lengthOf(questionnaire, item)
    return levels === null || levels === scaleLevels
      ? []
      : [finding('dimension_scale_differs', place, { ...named, levels, scaleLevels })]
  })
}

const lengthOf = (questionnaire: Questionnaire, item: LevelItem) =>
  questionnaire.scales[item.scale]?.levels.length ?? null

function checkMembership(questionnaire: Questionnaire, { dimensions, overallItem }: Method): Finding[] {
  const homes = new Map<string, string>()
  const twice = dimensions.flatMap(({ key, items }, i) =>
    items.flatMap((item, j) => {
      const first = homes.get(item)
      homes.set(item, first ?? key)
      return first === undefined
        ? []
        : [
            finding('item_in_two_dimensions', `${methodAt}/dimensions/${i}/items/${j}`, {
              item,
              first,
              second: key,
            }),
          ]
    }),
  )
  const homeless = placedItems(questionnaire).flatMap(({ item, at }) =>
    item.type === 'level' && !homes.has(item.key) && item.key !== overallItem
      ? [finding('item_in_no_dimension', at, { item: item.key })]
      : [],
  )
  return [...twice, ...homeless]
}

function checkOverall(
  questionnaire: Questionnaire,
  { dimensions, overallItem, scaleLevels }: Method,
): Finding[] {
  if (overallItem === null) return []
  const item = levelItems(questionnaire).find(({ key }) => key === overallItem)
  const isOutside = !dimensions.some(({ items }) => items.includes(overallItem))
  const isFit = item && isOutside && lengthOf(questionnaire, item) === scaleLevels
  return isFit ? [] : [finding('overall_item_unfit', `${methodAt}/overallItem`, { item: overallItem })]
}

function checkLevels({ topLevels, scaleLevels }: Method): Finding[] {
  const isPossible =
    topLevels.length > 0 &&
    topLevels.length < scaleLevels &&
    new Set(topLevels).size === topLevels.length &&
    topLevels.every((level) => level >= 1 && level <= scaleLevels)
  return isPossible ? [] : [finding('top_levels_impossible', `${methodAt}/topLevels`, { scaleLevels })]
}

function checkWeights({ aggregation, dimensions }: Method): Finding[] {
  if (aggregation !== 'explicit_weights' || dimensions.length === 0) return []
  if (dimensions.every(({ weight = 0 }) => weight === 0))
    return [finding('weights_all_zero', `${methodAt}/dimensions`)]
  return dimensions.flatMap(({ key, weight }, i) =>
    weight === undefined
      ? [finding('weight_missing', `${methodAt}/dimensions/${i}/weight`, { dimension: key })]
      : [],
  )
}

function checkLimits({ minimumN, minimumNPublic }: Method): Finding[] {
  return minimumNPublic < minimumN
    ? [finding('public_minimum_smaller', `${methodAt}/minimumNPublic`, { minimumN, minimumNPublic })]
    : []
}

function checkBands({ bands, bandsOf = {} }: Method): Finding[] {
  const groups: [at: string, bands: readonly Band[]][] = [
    ['bands', bands],
    ...Object.entries(bandsOf).map(([kind, own]): [string, Band[]] => [`bandsOf/${kind}`, own]),
  ]
  return groups.flatMap(([at, group]) => [
    ...(areInOrder(group) ? [] : [finding('bands_out_of_order', `${methodAt}/${at}`)]),
    ...group.flatMap(({ label }, i) => textAt(label, `${at}/${i}/label`)),
  ])
}

/** From the highest down, the last from nothing: so that every index has one grade. */
function areInOrder(bands: readonly Band[]): boolean {
  const isFalling = bands.every(({ from }, i) => i === 0 || from < (bands[i - 1]?.from ?? 0))
  return isFalling && (bands.length === 0 || bands.at(-1)?.from === 0)
}

/** Names that stand on screens and in the report. */
function checkNames({ title, dimensions }: Method): Finding[] {
  return [
    ...textAt(title, 'title'),
    ...dimensions.flatMap(({ title: name, content }, i) => [
      ...textAt(name, `dimensions/${i}/title`),
      ...(content ? textAt(content, `dimensions/${i}/content`) : []),
    ]),
  ]
}

function textAt({ vi }: LocalText, at: string): Finding[] {
  return vi.trim() === '' ? [finding('text_empty', `${methodAt}/${at}/vi`)] : []
}
