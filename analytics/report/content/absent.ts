import type { Context } from './section.ts'
import { actionWords } from './words/action-words.ts'
import { besideWords } from './words/beside-words.ts'
import { choiceWords } from './words/choice-words.ts'
import { cutWords } from './words/cut-words.ts'
import { driverWords } from './words/driver-words.ts'
import { extraWords } from './words/extra-words.ts'
import { stepWords } from './words/step-words.ts'
import { themeWords } from './words/theme-words.ts'

/**
 * Which sections the report leaves out because the office has nothing for them. Sections that every survey has (the
 * index, items, fieldwork, method) are never left out: they say themselves that there is nothing.
 */
export function absentSentence({ input, language }: Context): string {
  const { parts } = input
  if (!parts || input.rating || input.kind === 'field' || input.kind === 'quarter') return ''
  const absent = [
    parts.cuts.some(({ rows }) => rows.length > 0) ? [] : cutWords[language].title,
    parts.steps.length > 0 ? [] : stepWords[language].title,
    parts.drivers ? [] : driverWords[language].title,
    parts.choices && parts.choices.length > 0 ? [] : choiceWords[language].title,
    parts.themes ? [] : themeWords[language].title,
    parts.dossiers || parts.official.length > 0 ? [] : besideWords[language].title,
    parts.actions ? [] : actionWords[language].title,
  ].flat()
  return absent.length === 0 ? '' : extraWords[language].absent(absent.map(asName).join('; '))
}

/** A title in capitals as a name within a sentence. */
function asName(title: string): string {
  return title.charAt(0) + title.slice(1).toLowerCase()
}
