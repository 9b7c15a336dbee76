import { type Answers, keepShown, shownKeys } from './flow.ts'
import type { BallotDifference, FieldValue } from './paper.ts'
import { allItems, type Questionnaire, type Scale } from './questionnaire.ts'

/** A ballot as one person read it. */
export interface Ballot {
  answers: Answers
  respondent: Record<string, string>
  isSpoiled: boolean
}

type Difference = Omit<BallotDifference, 'serial'>

/** The ballot with an entry for every item shown, null where it was left blank, and nothing of hidden ones. */
export function tidyBallot(questionnaire: Questionnaire, ballot: Ballot): Ballot {
  if (ballot.isSpoiled) return { answers: {}, respondent: {}, isSpoiled: true }
  const answers = keepShown(questionnaire, ballot.answers)
  for (const key of shownKeys(questionnaire, answers)) answers[key] ??= null
  return { ...ballot, answers }
}

/**
 * Field by field where two readings of one ballot differ, in the order of the ballot. Where one reading has
 * the ballot as spoiled, that alone is the difference: there is nothing to compare it with.
 */
export function ballotDifferences(questionnaire: Questionnaire, one: Ballot, other: Ballot): Difference[] {
  const [first, second] = [tidyBallot(questionnaire, one), tidyBallot(questionnaire, other)]
  if (first.isSpoiled !== second.isSpoiled) {
    const sides = { first: first.isSpoiled, second: second.isSpoiled }
    return [{ field: 'spoiled', key: '', prompt: null, ...sides }]
  }
  const compare = (
    field: 'answer' | 'respondent',
    items: { key: string; prompt: Difference['prompt'] }[],
  ) => {
    const side = field === 'answer' ? 'answers' : 'respondent'
    return items.flatMap(({ key, prompt }): Difference[] => {
      const [a, b] = [first[side][key] ?? null, second[side][key] ?? null]
      return isSame(a, b) ? [] : [{ field, key, prompt, first: a, second: b }]
    })
  }
  return [...compare('answer', allItems(questionnaire)), ...compare('respondent', questionnaire.respondent)]
}

/**
 * Whether two readings of one ballot differ in more than a quarter of the fields that either of them filled in,
 * and in more than three. Then one of them is no reading of this ballot, and comparing would only tell whoever
 * keyed it what the other person read.
 */
export function areTooFarApart(questionnaire: Questionnaire, one: Ballot, other: Ballot): boolean {
  const filled = [one, other].flatMap((ballot) => {
    const { answers, respondent } = tidyBallot(questionnaire, ballot)
    return [...namesOf('answer', answers), ...namesOf('respondent', respondent)]
  })
  const atMost = Math.max(3, Math.floor(new Set(filled).size / 4))
  return ballotDifferences(questionnaire, one, other).length > atMost
}

function namesOf(field: string, values: Record<string, FieldValue>): string[] {
  return Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [`${field} ${key}`]))
}

// The order of ticks is no difference; neither is how a letter is composed, nor a space at the end.
function isSame(a: FieldValue, b: FieldValue): boolean {
  return plain(a) === plain(b)
}

function plain(value: FieldValue): string {
  if (Array.isArray(value)) return JSON.stringify(value.toSorted())
  return JSON.stringify(typeof value === 'string' ? value.normalize('NFC').trim() : value)
}

/** The ballot with one field set to what stands on the paper. */
export function withField(
  questionnaire: Questionnaire,
  ballot: Ballot,
  { field, key, value }: { field: 'answer' | 'respondent'; key: string; value: FieldValue },
): Ballot {
  if (field === 'answer')
    return tidyBallot(questionnaire, {
      ...ballot,
      answers: { ...ballot.answers, [key]: (value as Answers[string]) ?? null },
    })
  const { [key]: _, ...others } = ballot.respondent
  return { ...ballot, respondent: typeof value === 'string' ? { ...others, [key]: value } : others }
}

/** Keys for the options of a choice, in their order: also printed beside their boxes. K and S mean other things. */
const optionSigns = [...'1234567890abcdefghijlmnopqrtuvwxyz']

/** The key of an option. @throws RangeError beyond as many options as there are keys */
export function optionSign(index: number): string {
  const sign = optionSigns[index]
  if (sign === undefined) throw new RangeError(`optionSign: there is no key for option ${index + 1}`)
  return sign
}

/** The option that a key means; -1 where it means none. */
export function optionOfSign(sign: string): number {
  return optionSigns.indexOf(sign.toLowerCase())
}

/** As many options as there are keys for them. */
export const mostOptions = optionSigns.length

/** Keys of the levels of a scale in their order, and of "Không có ý kiến": also printed above their columns. */
export interface LevelSigns {
  levels: string[]
  noOpinion: string
}

/** The keys of a scale. A level that is a figure, as on a scale from 0 to 10, has that figure for its key. */
export function levelSigns({ levels }: Scale): LevelSigns {
  const figures = levels.map(({ label }) => label.vi.trim())
  const isInFigures = figures.every((figure) => /^\d{1,2}$/.test(figure))
  const letters = optionSigns.slice(10)
  const signs = levels.map((_, index) => {
    const figure = isInFigures ? (figures[index] ?? '') : String(index + 1)
    return figure.length === 1 ? figure : (letters.shift() ?? '')
  })
  return { levels: signs, noOpinion: signs.includes('0') ? 'k' : '0' }
}
