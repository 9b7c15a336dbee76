import type { Annex, Block, DecreeHead, Report, ReportSubject } from '../model/model.ts'
import { type Annexed, annexesOf, unprintedTables } from './annexes.ts'
import { numberSections } from './number-blocks.ts'
import { namePeriod } from './period.ts'
import type { ReportInput } from './report-input.ts'
import { isLong, sectionsOf } from './report-sections.ts'
import { type ReportWords, reportWords } from './report-words.ts'
import { type Context, localText, unitName } from './section.ts'
import { annexWords } from './words/annex-words.ts'
import { extraWords } from './words/extra-words.ts'

/** Fewest respondents where no method says it. */
const defaultMinimum = 5

/**
 * Writes the official report of the figures of one unit, instrument and period. Pure: the same input gives
 * the same report.
 * @throws RangeError unless months are YYYY-MM in order and days YYYY-MM-DD
 */
export function buildReport(input: ReportInput): Report {
  const words = reportWords(input.language)
  const minimum = input.method?.minimumN ?? defaultMinimum
  const context: Context = { input, language: input.language, words, minimum }
  const sections = sectionsOf(context)
  const numbered = numberSections(sections, annexesOf(context), words)
  const head = {
    nation: words.nation,
    motto: words.motto,
    superiorAgency: input.superiorAgency,
    issuingAgency: input.issuingAgency,
    number: words.number(input.documentNumber),
    placeAndDay: words.placeAndDay(input.place, parseDay(input.day)),
  }
  return {
    about: subjectOf(input),
    language: input.language,
    demonstration: input.demonstration ? words.demonstration : null,
    head,
    title: words.title,
    subtitle: subtitle(input, words),
    contents: isLong(sections, numbered.annexes) ? annexWords[input.language].contents : null,
    blocks: [...numbered.blocks, ...closing(input, words)],
    annexes: labelled(numbered.annexes, head, input.language),
    unprinted: unprintedTables(context),
    signature: input.signature ?? { authority: null, position: words.position, name: null },
    recipients: { head: words.recipientsHead, lines: words.recipients },
  }
}

function labelled(
  annexes: readonly Annexed[],
  { number, placeAndDay }: DecreeHead,
  language: 'vi' | 'en',
): Annex[] {
  const words = annexWords[language]
  const day = placeAndDay.split(', ').at(-1) ?? ''
  return annexes.map((annex, place) => ({
    ...annex,
    label: words.label(place),
    attached: words.attached(number, day),
  }))
}

function subjectOf(input: ReportInput): ReportSubject {
  const { kind, instrument, unit, from, to, asOf, surveys, method, recomputed } = input
  return {
    kind,
    instrument,
    unit: { code: unit.code, name: unitName(unit, input.language) },
    from,
    to,
    asOf,
    surveys: surveys.map(({ key }) => key),
    method: method && { key: method.key, version: method.version, hash: method.hash },
    isRecomputed: Boolean(recomputed),
  }
}

function subtitle(input: ReportInput, words: ReportWords): string[] {
  const period = words.period(namePeriod(input.from, input.to))
  const { method, recomputed } = input
  const mark =
    method && recomputed
      ? [words.recomputed(words.methodName(localText(method.title, input.language), method.version))]
      : []
  const field = input.field
    ? [extraWords[input.language].fieldSubject(localText(input.field.title, input.language))]
    : []
  const about = words.about(unitName(input.unit, input.language), period)
  return [words.subject(input.instrument), ...field, about, ...mark]
}

/** Whom to ask, and the sentence that ends an official report. */
function closing({ contact = '', ...input }: ReportInput, words: ReportWords): Block[] {
  const period = words.period(namePeriod(input.from, input.to))
  const last = words.closing(unitName(input.unit, input.language), period)
  const texts = contact === '' ? [last] : [words.contact(contact), last]
  return texts.map((text) => ({ type: 'paragraph', text }))
}

function parseDay(text: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) throw new RangeError('A day is written YYYY-MM-DD')
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}
