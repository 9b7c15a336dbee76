import { noOpinion } from '#contract/answers.ts'
import type { Answer } from '#contract/flow.ts'
import {
  type Item,
  type LocalText,
  type Option,
  type Questionnaire,
  scaleOf,
} from '#contract/questionnaire.ts'
import type { Mapping } from './mapping.ts'

/** Turns what stands in a cell into an answer: numbers and keys, or the words that the person chose. */
export interface AnswerWords {
  answer(item: Item, text: string | undefined): Answer
  /** The option of a band; the text itself where it is none, so that the check names it. */
  band(key: string, text: string): string
}

const noOpinionWords = ['không có ý kiến', 'không ý kiến', 'no opinion', 'n/a']

/** Words are compared without regard to case, spaces and a full stop. */
function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').replace(/[.]$/, '').trim()
}

const inAllLanguages = (text: LocalText) =>
  Object.values(text).flatMap((words) => (words ? [fold(words)] : []))

/** The words of a questionnaire, with those a mapping adds. */
export function makeAnswerWords(
  questionnaire: Questionnaire,
  { levels = {}, separator = '|' }: Mapping,
): AnswerWords {
  const added = new Map(Object.entries(levels).map(([words, level]) => [fold(words), level ?? noOpinion]))
  const levelWords = new Map<string, Map<string, number | string>>()
  const wordsOf = (item: Extract<Item, { type: 'level' }>) => {
    const known = levelWords.get(item.scale)
    if (known) return known
    const scale = scaleOf(questionnaire, item)
    const words = new Map<string, number | string>(added)
    scale.levels.forEach(({ label }, index) => {
      for (const word of inAllLanguages(label)) words.set(word, index + 1)
    })
    if (scale.noOpinion) for (const word of noOpinionWords) words.set(word, noOpinion)
    levelWords.set(item.scale, words)
    return words
  }
  return {
    answer(item, text) {
      if (!text) return null
      switch (item.type) {
        case 'level':
          return numberIn(text) ?? wordsOf(item).get(fold(text)) ?? text
        case 'number':
          return numberIn(text) ?? text
        case 'choice':
          return optionIn(item.options, text)
        case 'choices':
          return splitTicks(item.options, text, separator)
        default:
          return text
      }
    },
    band(key, text) {
      const item = questionnaire.respondent.find((known) => known.key === key)
      return item ? optionIn(item.options, text) : text
    },
  }
}

function numberIn(text: string): number | null {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : null
}

function optionIn(options: readonly Option[], text: string): string {
  const found = options.find(({ key, label }) => key === text || inAllLanguages(label).includes(fold(text)))
  return found?.key ?? text
}

/** The ticks of one cell. Labels may hold the separator themselves, so the longest that fits is taken first. */
function splitTicks(options: readonly Option[], text: string, separator: string): string[] {
  const labels = options
    .flatMap(({ key, label }) => [...inAllLanguages(label), fold(key)].map((words) => ({ key, words })))
    .sort((a, b) => b.words.length - a.words.length)
  const mark = fold(separator) || separator
  const keys: string[] = []
  let rest = fold(text)
  while (rest !== '') {
    const found = labels.find(({ words }) => rest === words || rest.startsWith(`${words}${mark}`))
    const end = found ? found.words.length : endOf(rest, mark)
    keys.push(found?.key ?? rest.slice(0, end))
    rest = rest.slice(end + mark.length).trim()
  }
  return keys
}

function endOf(text: string, mark: string): number {
  const at = text.indexOf(mark)
  return at < 0 ? text.length : at
}
