import { foldText } from './search-text.ts'

const longestKey = 48
/** The rule of the contract, said here so that the form can speak before it is sent. */
const surveyKeyPattern = '[a-z0-9][a-z0-9\\-]{2,47}'

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/-+$/, '')
}

/** A key for a survey, made from its title: "Đo lường SIPAS năm 2026" gives "do-luong-sipas-nam-2026". */
export function suggestKey(title: string, taken: readonly string[]): string {
  const words = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
  const key = cut(words, longestKey)
  if (!taken.includes(key)) return key
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`
    const candidate = cut(words, longestKey - ending.length) + ending
    if (!taken.includes(candidate)) return candidate
  }
}

/** Whether the server will take this key. */
export function isSurveyKey(key: string): boolean {
  return new RegExp(`^${surveyKeyPattern}$`).test(key)
}
