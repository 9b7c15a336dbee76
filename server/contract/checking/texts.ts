import { matrixOf } from '../matrix.ts'
import type { LocalText, Questionnaire } from '../questionnaire.ts'
import { type Finding, finding } from './finding.ts'
import { type PlacedItem, placedItems, placedTexts, questionnaireAt } from './places.ts'

/** Texts that are missing: the Vietnamese one is needed, others fall back to it. */
export function checkTexts(questionnaire: Questionnaire): Finding[] {
  const { languages } = questionnaire
  const texts = placedTexts(questionnaire)
  return [
    ...(languages.includes('vi') ? [] : [finding('languages_without_vi', `${questionnaireAt}/languages`)]),
    ...texts.flatMap(({ text, at }) => (isThere(text, 'vi') ? [] : [finding('text_empty', `${at}/vi`)])),
    ...texts.flatMap(({ text, at }) =>
      languages
        .filter((language) => language !== 'vi' && isThere(text, 'vi') && !isThere(text, language))
        .map((language) => finding('translation_missing', `${at}/${language}`, { language })),
    ),
  ]
}

const isThere = (text: LocalText, language: string) => (text[language] ?? '').trim() !== ''

/** Questions that are asked twice in the same words, and such as ask who the respondent is. */
export function checkQuestions(questionnaire: Questionnaire): Finding[] {
  const items = placedItems(questionnaire)
  return [...askedTwice(items), ...identifying(items)]
}

/** The words alone: no case, no marks between them, one form of every letter. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function askedTwice(items: readonly PlacedItem[]): Finding[] {
  const first = new Map<string, string>()
  return items.flatMap(({ item, at, section }) => {
    // The same words under another heading are another question: "Thời gian chờ" of two services.
    const lead = matrixOf(section.section, item)?.lead.vi ?? ''
    const words = `${section.section.title.vi} ${lead} ${wordsOf(item.prompt.vi)}`
    const other = first.get(words)
    if (other === undefined) first.set(words, item.key)
    return other === undefined || wordsOf(item.prompt.vi) === ''
      ? []
      : [finding('question_twice', `${at}/prompt`, { item: item.key, other })]
  })
}

// Phrases, since a boundary of words in a regular expression knows no Vietnamese letters.
const identifyingPhrases = [
  'họ và tên',
  'họ tên',
  'số điện thoại',
  'căn cước',
  'cccd',
  'cmnd',
  'số tài khoản',
  'địa chỉ nhà',
  'ngày sinh',
  'full name',
  'your name',
  'phone number',
  'identity card',
  'date of birth',
  'home address',
  'e mail',
  'email',
]

function identifying(items: readonly PlacedItem[]): Finding[] {
  return items.flatMap(({ item, at }) => {
    const isTyped = item.type === 'text' || item.type === 'number' || item.type === 'day'
    const words = ` ${wordsOf(item.prompt.vi)} ${wordsOf(item.prompt.en ?? '')} `
    const phrase = identifyingPhrases.find((known) => words.includes(` ${known} `))
    return isTyped && phrase
      ? [finding('asks_identity', `${at}/prompt`, { item: item.key, words: phrase })]
      : []
  })
}
