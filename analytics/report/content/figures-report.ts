import type { Block, Report, ReportSubject } from '../model/model.ts'
import { numberSections } from './number-blocks.ts'
import { namePeriod } from './period.ts'
import { ratingSections } from './rating-sections.ts'
import type { ReportInput } from './report-input.ts'
import { type ReportWords, reportWords } from './report-words.ts'
import { type Context, localText, unitName } from './section.ts'
import { itemsSection } from './section-items.ts'
import { methodSection } from './section-method.ts'
import { overallSection } from './section-overall.ts'
import { trendSection } from './section-trend.ts'
import { unitsSection } from './section-units.ts'

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
  const sections = input.rating
    ? ratingSections(context, input.rating)
    : [overallSection, itemsSection, trendSection, unitsSection, methodSection].map((write) => write(context))
  return {
    about: subjectOf(input),
    language: input.language,
    demonstration: input.demonstration ? words.demonstration : null,
    head: {
      nation: words.nation,
      motto: words.motto,
      superiorAgency: input.superiorAgency,
      issuingAgency: input.issuingAgency,
      number: words.number(input.documentNumber),
      placeAndDay: words.placeAndDay(input.place, parseDay(input.day)),
    },
    title: words.title,
    subtitle: subtitle(input, words),
    blocks: [...numberSections(sections, words), ...closing(input, words)],
    signature: input.signature ?? { authority: null, position: words.position, name: null },
    recipients: { head: words.recipientsHead, lines: words.recipients },
  }
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
  return [words.subject(input.instrument), words.about(unitName(input.unit, input.language), period), ...mark]
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
