import { matrixOf } from '../matrix.ts'
import type { Item, LocalText, Questionnaire, Scale, Section } from '../questionnaire.ts'
import { isSame } from './same.ts'

/** What became of a question between two versions. */
export type ItemChange =
  | { kind: 'added' }
  | { kind: 'removed' }
  /** Another kind of answer: a scale of another length, other options taken away, another type. */
  | { kind: 'answers' }
  /** Other words, in these languages, for the question, its help, its options or the labels of its scale. */
  | { kind: 'reworded'; part: WordedPart; languages: string[] }
  | { kind: 'options_added'; keys: string[] }
  | { kind: 'options_removed'; keys: string[] }
  | { kind: 'condition' }
  | { kind: 'required'; required: boolean }
  | { kind: 'step' }
  | { kind: 'no_opinion'; offered: boolean }
  /** In another section, or before or after other questions than it stood. */
  | { kind: 'moved' }
  /** Said to mean something else from this version on. */
  | { kind: 'meaning' }

/** Where words of a question stand; `lead` is the question of its matrix. */
export type WordedPart = 'prompt' | 'help' | 'options' | 'labels' | 'section' | 'lead'

export interface ItemDifference {
  key: string
  /** The question in the later version, or in the earlier for one that was removed. */
  prompt: LocalText
  changes: ItemChange[]
}

/**
 * What differs between two versions of a questionnaire, item by item in the order of the later; removed items come
 * last. Items without a difference are absent.
 */
export function compareVersions(earlier: Questionnaire, later: Questionnaire): ItemDifference[] {
  const before = new Map(placesOf(earlier).map((place) => [place.item.key, place]))
  const after = placesOf(later)
  const moved = movedKeys(
    [...before.keys()],
    after.map(({ item }) => item.key),
  )
  const kept = after.map((place) => {
    const { key, prompt } = place.item
    const was = before.get(key)
    const changes: ItemChange[] = was ? changesOf(was, place) : [{ kind: 'added' }]
    return {
      key,
      prompt,
      changes:
        moved.has(key) || (was?.section.key !== place.section.key && was)
          ? [...changes, { kind: 'moved' } as const]
          : changes,
    }
  })
  const keys = new Set(after.map(({ item }) => item.key))
  const removed = [...before.values()]
    .filter(({ item }) => !keys.has(item.key))
    .map(({ item: { key, prompt } }) => ({ key, prompt, changes: [{ kind: 'removed' } as const] }))
  return [...kept.filter(({ changes }) => changes.length > 0), ...removed]
}

interface Place {
  item: Item
  section: Section
  scale: Scale | null
}

function placesOf({ sections, respondent, scales }: Questionnaire): Place[] {
  const bands: Section = { key: 'respondent', title: { vi: '' }, items: respondent }
  return [...sections, bands].flatMap((section) =>
    section.items.map((item) => ({
      item,
      section,
      scale: item.type === 'level' ? (scales[item.scale] ?? null) : null,
    })),
  )
}

function changesOf(was: Place, is: Place): ItemChange[] {
  const [a, b] = [was.item, is.item]
  return [
    ...(a.type !== b.type || lengthOf(was) !== lengthOf(is) ? [{ kind: 'answers' } as const] : []),
    ...reworded('prompt', [a.prompt], [b.prompt]),
    ...reworded('help', [a.help], [b.help]),
    ...reworded('section', [was.section.title], [is.section.title]),
    ...reworded('lead', [leadOf(was)], [leadOf(is)]),
    ...reworded('labels', labelsOf(was), labelsOf(is)),
    ...optionChanges(a, b),
    ...(isSame(conditionsOf(was), conditionsOf(is)) ? [] : [{ kind: 'condition' } as const]),
    ...((a.required ?? false) === (b.required ?? false)
      ? []
      : [{ kind: 'required', required: b.required ?? false } as const]),
    ...(a.step === b.step ? [] : [{ kind: 'step' } as const]),
    ...noOpinionChange(was, is),
    ...((a.meaning ?? 1) === (b.meaning ?? 1) ? [] : [{ kind: 'meaning' } as const]),
  ]
}

const lengthOf = ({ scale }: Place) => scale?.levels.length
const leadOf = ({ item, section }: Place) => matrixOf(section, item)?.lead
const labelsOf = ({ scale }: Place) => scale?.levels.map(({ label }) => label) ?? []
const conditionsOf = ({ item, section }: Place) => [item.showWhen ?? null, section.showWhen ?? null]

function noOpinionChange({ scale: a }: Place, { scale: b }: Place): ItemChange[] {
  if (!a || !b || (a.noOpinion ?? false) === (b.noOpinion ?? false)) return []
  return [{ kind: 'no_opinion', offered: b.noOpinion ?? false }]
}

type Reworded = Extract<ItemChange, { kind: 'reworded' }>

/** Pairs of texts where one is missing at the end say nothing of words: what was added is told as such. */
function reworded(
  part: WordedPart,
  before: readonly (LocalText | undefined)[],
  after: readonly (LocalText | undefined)[],
): Reworded[] {
  const pairs = before.slice(0, after.length).map((text, i) => [text, after[i]] as const)
  const languages = new Set(pairs.flatMap(([a, b]) => otherLanguages(a, b)))
  return languages.size === 0 ? [] : [{ kind: 'reworded', part, languages: [...languages].toSorted() }]
}

function otherLanguages(a: LocalText = { vi: '' }, b: LocalText = { vi: '' }): string[] {
  const languages = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...languages].filter((language) => plain(a[language]) !== plain(b[language]))
}

const plain = (text = '') => text.normalize('NFC').replace(/\s+/g, ' ').trim()

function optionChanges(a: Item, b: Item): ItemChange[] {
  if (!('options' in a) || !('options' in b)) return []
  const [before, after] = [
    new Map(a.options.map((o) => [o.key, o.label])),
    new Map(b.options.map((o) => [o.key, o.label])),
  ]
  const both = [...before.keys()].filter((key) => after.has(key))
  const added = [...after.keys()].filter((key) => !before.has(key))
  const removed = [...before.keys()].filter((key) => !after.has(key))
  return [
    ...reworded(
      'options',
      both.map((key) => before.get(key)),
      both.map((key) => after.get(key)),
    ),
    ...(added.length > 0 ? [{ kind: 'options_added', keys: added } as const] : []),
    ...(removed.length > 0 ? [{ kind: 'options_removed', keys: removed } as const] : []),
  ]
}

/** The fewest items whose taking out leaves the others in their old order. */
function movedKeys(before: readonly string[], after: readonly string[]): Set<string> {
  const old = new Map(before.map((key, order) => [key, order]))
  const common = after.filter((key) => old.has(key))
  const staying = longestRising(common.map((key) => old.get(key) ?? 0))
  return new Set(common.filter((_, i) => !staying.has(i)))
}

/** Positions of a longest rising run of numbers, not necessarily next to each other. */
function longestRising(numbers: readonly number[]): Set<number> {
  const lengths = numbers.map(() => 1)
  const before = numbers.map(() => -1)
  for (const [i, number] of numbers.entries())
    for (let j = 0; j < i; j++)
      if ((numbers[j] ?? 0) < number && (lengths[j] ?? 0) + 1 > (lengths[i] ?? 0)) {
        lengths[i] = (lengths[j] ?? 0) + 1
        before[i] = j
      }
  const found = new Set<number>()
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = before[at] ?? -1) found.add(at)
  return found
}
