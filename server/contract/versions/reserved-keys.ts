import { type Finding, finding } from '../checking/finding.ts'
import type { Draft } from '../draft.ts'
import type { Method } from '../method.ts'
import { allItems, type Item, type Questionnaire } from '../questionnaire.ts'
import { compareVersions } from './difference.ts'

// A series of figures hangs on the key of its question. A key that was given once belongs to that question for good.

/** A published version by its number. */
export interface NumberedVersion {
  version: number
  questionnaire: Questionnaire
}

/** An option among the keys of a questionnaire, as `way.post`. */
export function optionKey(item: string, option: string): string {
  return `${item}.${option}`
}

/** Keys that published versions have or had: of items, bands, sections, dimensions, and of options as `item.option`. */
export function reservedKeys(
  questionnaires: readonly Questionnaire[],
  methods: readonly Pick<Method, 'dimensions'>[],
): string[] {
  const keys = questionnaires.flatMap((questionnaire) => [
    ...questionnaire.sections.map(({ key }) => key),
    ...everyItem(questionnaire).flatMap((item) => [
      item.key,
      ...('options' in item ? item.options.map(({ key }) => optionKey(item.key, key)) : []),
    ]),
  ])
  const dimensions = methods.flatMap((method) => method.dimensions.map(({ key }) => key))
  return [...new Set([...keys, ...dimensions])]
}

/**
 * Items that took the key of another question: the version before does not ask it, an earlier one asked something else
 * under it, and nothing says that the series begins anew.
 * @param before published versions from the first; the last is the one that the draft follows
 */
export function reusedKeys({ questionnaire }: Draft, before: readonly NumberedVersion[]): Finding[] {
  const [base] = before.slice(-1)
  if (!base) return []
  const asked = new Set(everyItem(base.questionnaire).map(({ key }) => key))
  return placesOf(questionnaire).flatMap(([at, item]) => {
    if (asked.has(item.key)) return []
    const last = before.findLast((one) => everyItem(one.questionnaire).some(({ key }) => key === item.key))
    if (!last || !isOther(item, last.questionnaire, questionnaire)) return []
    return [finding('key_reused', `${at}/key`, { key: item.key, version: last.version })]
  })
}

function isOther(item: Item, earlier: Questionnaire, later: Questionnaire): boolean {
  const was = everyItem(earlier).find(({ key }) => key === item.key)
  if ((item.meaning ?? 1) > (was?.meaning ?? 1)) return false
  const found = compareVersions(earlier, later).find(({ key }) => key === item.key)
  return (found?.changes ?? []).some(
    (change) => change.kind === 'answers' || (change.kind === 'reworded' && change.part === 'prompt'),
  )
}

const everyItem = (questionnaire: Questionnaire): Item[] => [
  ...allItems(questionnaire),
  ...questionnaire.respondent,
]

function placesOf({ sections, respondent }: Questionnaire): [at: string, item: Item][] {
  return [
    ...sections.flatMap(({ items }, s) =>
      items.map((item, i): [string, Item] => [`/questionnaire/sections/${s}/items/${i}`, item]),
    ),
    ...respondent.map((item, i): [string, Item] => [`/questionnaire/respondent/${i}`, item]),
  ]
}
