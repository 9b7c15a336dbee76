import { rowsOf } from '../matrix.ts'
import { type Item, inLanguage, type LocalText, type Questionnaire, type Section } from '../questionnaire.ts'
import { type Finding, finding } from './finding.ts'
import { placedItems, questionnaireAt } from './places.ts'

export const answerChannels = ['tablet', 'phone', 'paper'] as const
export type AnswerChannel = (typeof answerChannels)[number]

/** How long answering takes, in seconds: without any item that is shown on a condition, and with all of them. */
export interface Duration {
  shortest: number
  longest: number
}

// An estimate from words and answers, not a measurement. Silent reading of English is 238 words a minute (Brysbaert
// 2019, J. Mem. Lang. 109, 104047); of Vietnamese we take as many written syllables, four a second. How long a tap,
// a choice or a stroke of the pen takes is our own working figure.
const wordsPerSecond = 4
const turning: Record<AnswerChannel, number> = { tablet: 2, phone: 1.5, paper: 1 }
const answering: Record<AnswerChannel, Record<Item['type'], number>> = {
  tablet: { level: 1.5, choice: 2, choices: 4, number: 5, day: 6, text: 10 },
  phone: { level: 1.5, choice: 2, choices: 4, number: 4, day: 6, text: 10 },
  paper: { level: 2, choice: 2, choices: 4, number: 3, day: 4, text: 12 },
}

/** How long somebody takes who reads and answers everything they are shown. */
export function estimateDuration(
  questionnaire: Questionnaire,
  channel: AnswerChannel,
  language = 'vi',
): Duration {
  const opening = readSeconds(questionnaire.introduction, language)
  const parts = questionnaire.sections.map((section) =>
    sectionDuration(questionnaire, section, channel, language),
  )
  return {
    shortest: opening + parts.reduce((sum, { shortest }) => sum + shortest, 0),
    longest: opening + parts.reduce((sum, { longest }) => sum + longest, 0),
  }
}

function sectionDuration(
  questionnaire: Questionnaire,
  section: Section,
  channel: AnswerChannel,
  language: string,
): Duration {
  const head = turning[channel] + readSeconds(section.title, language)
  const asked = section.items.map((item) => ({
    isSure: !item.showWhen && !section.showWhen,
    seconds: itemSeconds(questionnaire, item, channel, language),
  }))
  const leads = (section.matrices ?? []).map(({ key, lead }) => ({
    isSure: !section.showWhen && rowsOf(section, key).some(({ showWhen }) => !showWhen),
    seconds: readSeconds(lead, language),
  }))
  const seconds = [...asked, ...leads]
  const sure = seconds.filter(({ isSure }) => isSure).reduce((sum, one) => sum + one.seconds, 0)
  const all = seconds.reduce((sum, one) => sum + one.seconds, 0)
  return { shortest: sure > 0 ? head + sure : 0, longest: all > 0 ? head + all : 0 }
}

function itemSeconds(
  { scales }: Questionnaire,
  item: Item,
  channel: AnswerChannel,
  language: string,
): number {
  const labels = 'options' in item ? item.options.map(({ label }) => label) : []
  const texts = [item.prompt, ...(item.help ? [item.help] : []), ...labels]
  const reading = texts.reduce((sum, text) => sum + readSeconds(text, language), 0)
  // The levels of a scale are read once in the whole form; points are told by words of their own at each item.
  const isRead =
    item.type === 'level' && scales[item.scale]?.levels.some(({ points }) => points !== undefined)
  return reading + answering[channel][item.type] + (isRead ? 1 : 0)
}

function readSeconds(text: LocalText, language: string): number {
  return inLanguage(text, language).split(/\s+/).filter(Boolean).length / wordsPerSecond
}

const mostSecondsOnTablet = 120

/** Warns of a form that keeps somebody at the counter for more than two minutes. */
export function checkDuration(questionnaire: Questionnaire): Finding[] {
  const { shortest } = estimateDuration(questionnaire, 'tablet')
  const items = placedItems(questionnaire).length
  return shortest > mostSecondsOnTablet
    ? [finding('too_long', `${questionnaireAt}/sections`, { seconds: Math.round(shortest), items })]
    : []
}
