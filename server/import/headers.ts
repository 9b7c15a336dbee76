import type { Item, LocalText, Questionnaire } from '#contract/questionnaire.ts'
import { CsvFileError } from './csv.ts'
import type { Mapping } from './mapping.ts'

interface Named {
  key: string
  section: LocalText | null
  prompt: LocalText
}

/**
 * The mapping with a column for every item and band whose head follows one of its patterns.
 * @throws CsvFileError when two columns fit one item, or no column fits any
 */
export function withHeaders(
  mapping: Mapping,
  questionnaire: Questionnaire,
  columns: readonly string[],
): Mapping {
  const patterns = mapping.headers ?? []
  const find = (named: Named) => columnOf(named, patterns, columns)
  const items = questionnaire.sections.flatMap(({ title, items }) =>
    items.map(({ key, prompt }: Item) => ({ key, prompt, section: title })),
  )
  const bands = questionnaire.respondent.map(({ key, prompt }) => ({ key, prompt, section: null }))
  const answers = { ...entries(items, find), ...mapping.answers }
  if (Object.keys(answers).length === 0)
    throw new CsvFileError(
      `No column follows the headers ${patterns.join(', ')}. The file has: ${columns.join(', ')}.`,
    )
  return { ...mapping, answers, respondent: { ...entries(bands, find), ...mapping.respondent } }
}

function entries(list: readonly Named[], find: (named: Named) => string | null): Record<string, string> {
  return Object.fromEntries(
    list.flatMap((named) => {
      const column = find(named)
      return column === null ? [] : [[named.key, column] as const]
    }),
  )
}

/** The first pattern that any column follows decides. */
function columnOf(named: Named, patterns: readonly string[], columns: readonly string[]): string | null {
  for (const pattern of patterns) {
    const wanted = spellings(pattern, named).map(toExpression)
    const found = columns.filter((column) => wanted.some((expression) => expression.test(squeeze(column))))
    if (found.length > 1)
      throw new CsvFileError(
        `The columns ${found.join(', ')} both look like item ${named.key}; name one under "answers".`,
      )
    if (found[0] !== undefined) return found[0]
  }
  return null
}

/** A pattern with the item's own words, in each language that the questionnaire speaks. */
function spellings(pattern: string, { key, section, prompt }: Named): string[] {
  const languages = Object.keys(prompt)
  return languages.map((language) =>
    pattern
      .replaceAll('{key}', key)
      .replaceAll('{prompt}', prompt[language] ?? prompt.vi)
      .replaceAll('{section}', section?.[language] ?? section?.vi ?? '*'),
  )
}

const squeeze = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

function toExpression(pattern: string): RegExp {
  const literal = squeeze(pattern)
    .split('*')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`, 'i')
}
