import { methodAt, optionsOf, questionnaireAt, scaleAt } from '#contract/checking/places.ts'
import type { Draft } from '#contract/draft.ts'
import { contentsOf } from '#contract/method.ts'
import type { Item, LocalText } from '#contract/questionnaire.ts'
import type { LanguagesTexts } from '../../text/languages.vi.ts'
import type { TextPlace } from '../edit.ts'
import { questionNumber } from '../question-number.ts'

/** One text of a draft, as a row of the table. */
export interface TextRow {
  /** The same as long as the place is the same. */
  id: string
  /** JSON pointer to the text. */
  pointer: string
  at: TextPlace
  /** Where it stands, in words. */
  place: string
  text: LocalText
  /** Whether it may run over several lines. */
  isLong: boolean
}

/** Texts that belong together under a heading. */
export interface TextPart {
  id: string
  title: string
  rows: TextRow[]
}

/** Every text of a draft in the order in which it is read: texts of the method last. */
export function textParts({ questionnaire, method }: Draft, words: LanguagesTexts): TextPart[] {
  const { places, parts } = words
  const { title, basis, introduction, sections, respondent, scales } = questionnaire
  const all: TextPart[] = [
    {
      id: 'whole',
      title: parts.whole,
      rows: [
        row({ of: 'title' }, `${questionnaireAt}/title`, places.title, title),
        row({ of: 'basis' }, `${questionnaireAt}/basis`, places.basis, basis, true),
        row(
          { of: 'introduction' },
          `${questionnaireAt}/introduction`,
          places.introduction,
          introduction,
          true,
        ),
      ],
    },
    ...sections.map((section, s) => ({
      id: `section-${section.key}`,
      title: parts.section(ordinal(s)),
      rows: [
        row(
          { of: 'section', key: section.key },
          `${questionnaireAt}/sections/${s}/title`,
          places.sectionTitle,
          section.title,
        ),
        ...(section.matrices ?? []).map(({ key, lead }, m) =>
          row(
            { of: 'lead', section: section.key, key },
            `${questionnaireAt}/sections/${s}/matrices/${m}/lead`,
            places.lead,
            lead,
            true,
          ),
        ),
        ...section.items.flatMap((item, i) =>
          itemRows(
            item,
            `${questionnaireAt}/sections/${s}/items/${i}`,
            places.question(String(questionNumber(questionnaire, item.key))),
            places,
          ),
        ),
      ],
    })),
    {
      id: 'respondent',
      title: parts.respondent,
      rows: respondent.flatMap((item, i) =>
        itemRows(item, `${questionnaireAt}/respondent/${i}`, places.band(ordinal(i)), places),
      ),
    },
    {
      id: 'scales',
      title: parts.scales,
      rows: Object.entries(scales).flatMap(([scale, { levels }]) =>
        levels.map(({ label }, i) =>
          row(
            { of: 'level', scale, level: i + 1 },
            `${scaleAt(scale)}/levels/${i}/label`,
            places.level(scale, ordinal(i)),
            label,
          ),
        ),
      ),
    },
    {
      id: 'method',
      title: parts.method,
      rows: [
        row({ of: 'method_title' }, `${methodAt}/title`, places.methodTitle, method.title),
        row({ of: 'method_basis' }, `${methodAt}/basis`, places.methodBasis, method.basis, true),
        ...method.dimensions.map((dimension, i) =>
          row(
            { of: 'dimension', key: dimension.key },
            `${methodAt}/dimensions/${i}/title`,
            places.dimension(ordinal(i)),
            dimension.title,
          ),
        ),
        // A content is translated where it is first named.
        ...contentsOf(method).flatMap(({ title, dimensions: [first = 0] }, i) => {
          const key = method.dimensions[first]?.key
          const pointer = `${methodAt}/dimensions/${first}/content`
          return key ? [row({ of: 'content', key }, pointer, places.content(ordinal(i)), title)] : []
        }),
      ],
    },
  ]
  return all.filter(({ rows }) => rows.length > 0)
}

const ordinal = (index: number) => String(index + 1)

function row(at: TextPlace, pointer: string, place: string, text: LocalText, isLong = false): TextRow {
  return { id: JSON.stringify(at), pointer, at, place, text, isLong }
}

function itemRows(
  item: Item,
  pointer: string,
  question: string,
  places: LanguagesTexts['places'],
): TextRow[] {
  const { key, prompt, help } = item
  return [
    row({ of: 'prompt', key }, `${pointer}/prompt`, question, prompt),
    ...(help ? [row({ of: 'help', key }, `${pointer}/help`, places.help(question), help, true)] : []),
    ...optionsOf(item).map((option, i) =>
      row(
        { of: 'option', key, option: option.key },
        `${pointer}/options/${i}/label`,
        places.option(question, ordinal(i)),
        option.label,
      ),
    ),
  ]
}

/** Whether a text is there in a language. */
export const isThere = (text: LocalText, language: string) => (text[language] ?? '').trim() !== ''

/** What still has to be translated: not what has nothing to translate. */
export function isMissing({ text }: TextRow, language: string): boolean {
  return isThere(text, 'vi') && !isThere(text, language)
}

/** How many texts are missing in a language, and how many there are to translate. */
export function countMissing(parts: readonly TextPart[], language: string): { missing: number; all: number } {
  const rows = parts.flatMap((part) => part.rows).filter(({ text }) => isThere(text, 'vi'))
  return { missing: rows.filter((one) => isMissing(one, language)).length, all: rows.length }
}

/** How long a text may be; see questionnaire-schema.ts and method-schema.ts. */
export function mostSigns({ of }: TextPlace): number {
  switch (of) {
    case 'basis':
    case 'introduction':
    case 'help':
    case 'method_basis':
      return 2000
    case 'section':
    case 'prompt':
    case 'lead':
      return 1000
    default:
      return 300
  }
}
