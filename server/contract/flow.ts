import { allItems, type Condition, type Item, type Questionnaire, type Section } from './questionnaire.ts'

/** One answer as it travels. `null` means shown and skipped. */
export type Answer = number | string | string[] | null
export type Answers = Record<string, Answer>

/** Whether an answer says anything. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === null || answer === '') return false
  return !(Array.isArray(answer) && answer.length === 0)
}

function matches(answer: Answer | undefined, wanted: string | number): boolean {
  return Array.isArray(answer) ? answer.includes(String(wanted)) : answer === wanted
}

/** Whether the answers meet a condition. A comparison with an item that has no answer is not met. */
export function meets(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => meets(part, answers))
  if ('any' in condition) return condition.any.some((part) => meets(part, answers))
  if ('not' in condition) return !meets(condition.not, answers)
  const answer = answers[condition.item]
  if ('answered' in condition) return isAnswered(answer) === condition.answered
  if ('equals' in condition) return matches(answer, condition.equals)
  if ('in' in condition) return condition.in.some((wanted) => matches(answer, wanted))
  if (typeof answer !== 'number') return false
  return 'atLeast' in condition ? answer >= condition.atLeast : answer <= condition.atMost
}

function isShown(part: Section | Item, answers: Answers): boolean {
  return !part.showWhen || meets(part.showWhen, answers)
}

/** What is always shown of a questionnaire without conditions; null for one with some. */
interface Always {
  sections: Section[]
  keys: ReadonlySet<string>
}

// Most questionnaires have no conditions, and the server asks of each thousands of times in a second. Kept by the
// very object: a changed questionnaire is another one.
const always = new WeakMap<Questionnaire, Always | null>()

function alwaysShown(questionnaire: Questionnaire): Always | null {
  const known = always.get(questionnaire)
  if (known !== undefined) return known
  const found = hasConditions(questionnaire) ? null : wholeOf(questionnaire)
  always.set(questionnaire, found)
  return found
}

function hasConditions({ sections }: Questionnaire): boolean {
  return sections.some(({ showWhen, items }) => showWhen || items.some((item) => item.showWhen))
}

function wholeOf(questionnaire: Questionnaire): Always {
  const sections = questionnaire.sections.filter(({ items }) => items.length > 0)
  return { sections, keys: new Set(allItems(questionnaire).map(({ key }) => key)) }
}

/**
 * The sections with the items a respondent sees. Conditions look backwards only, and an answer to an
 * item that is itself hidden does not count: it was given before an earlier answer changed.
 */
export function shownSections(questionnaire: Questionnaire, answers: Answers): Section[] {
  return alwaysShown(questionnaire)?.sections ?? followConditions(questionnaire, answers)
}

function followConditions(questionnaire: Questionnaire, answers: Answers): Section[] {
  const seen: Answers = {}
  const shown: Section[] = []
  for (const section of questionnaire.sections) {
    if (!isShown(section, seen)) continue
    const items: Item[] = []
    for (const item of section.items) {
      if (!isShown(item, seen)) continue
      items.push(item)
      const answer = answers[item.key]
      if (answer !== undefined) seen[item.key] = answer
    }
    if (items.length > 0) shown.push({ ...section, items })
  }
  return shown
}

/** Keys of the items shown under these answers. */
export function shownKeys(questionnaire: Questionnaire, answers: Answers): ReadonlySet<string> {
  const whole = alwaysShown(questionnaire)
  if (whole) return whole.keys
  const shown = followConditions(questionnaire, answers)
  return new Set(shown.flatMap((section) => section.items.map((item) => item.key)))
}

/** The answers that belong to shown items; those given to items hidden since are left out. */
export function keepShown(questionnaire: Questionnaire, answers: Answers): Answers {
  const shown = shownKeys(questionnaire, answers)
  return Object.fromEntries(Object.entries(answers).filter(([key]) => shown.has(key)))
}

/** Keys of answers to items that were not shown or do not exist: a sender that follows the flow has none. */
export function hiddenAnswers(questionnaire: Questionnaire, answers: Answers): string[] {
  if (alwaysShown(questionnaire)) return []
  const shown = shownKeys(questionnaire, answers)
  const known = new Set(allItems(questionnaire).map((item) => item.key))
  return Object.keys(answers).filter((key) => known.has(key) && !shown.has(key))
}
