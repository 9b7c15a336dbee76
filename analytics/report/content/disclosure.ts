import { count, dayShort } from '../../charts/format.ts'
import { samplingName } from '../../words/sampling-words.ts'
import type { Cell } from '../model/cell.ts'
import type { Table } from '../model/model.ts'
import { countCell } from './cells.ts'
import { fieldRow } from './field-row.ts'
import type { ReportInput } from './report-input.ts'
import { type Context, localText } from './section.ts'
import { disclosureWords } from './words/disclosure-words.ts'
import { channelName } from './words/fieldwork-words.ts'

/**
 * What a report on a survey must disclose, in one table.
 * @see AAPOR Code of Professional Ethics and Practices (2021), section III: disclosure standards
 */
export function disclosureTable(context: Context): Table {
  const words = disclosureWords[context.language]
  return {
    type: 'table',
    key: 'disclosure',
    caption: words.table,
    columns: [
      { head: words.what, width: 0.3, align: 'left' },
      { head: words.told, width: 0.7, align: 'left' },
    ],
    rows: [...whoAndHow(context), ...whatIsTold(context)].map(([what, told]) => ({ cells: [what, told] })),
    notes: [],
  }
}

type Line = [what: string, told: Cell]

function whoAndHow({ input, language }: Context): Line[] {
  const words = disclosureWords[language]
  const conductors = new Set(input.surveys.map(({ conductedBy }) => conductedBy ?? input.issuingAgency))
  const isListed = input.sampling !== 'self_selected'
  return [
    [words.sponsor, input.issuingAgency || words.unknown],
    [words.conductor, [...conductors].join('; ') || words.none],
    [words.population, words.populationText],
    [words.sampling, samplingName(input.sampling, language)],
    [words.mode, modes({ input, language }) || words.unknown],
    [words.dates, dates({ input, language }) || words.none],
    [words.size, countCell(sizeOf(input), language)],
    [words.rate, isListed ? words.rateListed : words.rateText],
  ]
}

/** Whose answers the report's own index has in it. */
function sizeOf(input: ReportInput): number | null {
  if (input.kind !== 'field') return input.whole.respondents
  const own = fieldRow(input)
  return own ? own.figure.respondents : 0
}

function whatIsTold({ input, language, words: common, minimum }: Context): Line[] {
  const words = disclosureWords[language]
  const surveys = input.surveys.map(({ title, titleEn }) => (language === 'en' ? (titleEn ?? title) : title))
  const { method, contact = '' } = input
  return [
    [words.weights, words.weightsText],
    [words.error, words.errorText],
    [words.wording, surveys.length > 0 ? words.wordingText(surveys.join('; ')) : words.none],
    [
      words.method,
      method ? common.methodName(localText(method.title, language), method.version) : words.unknown,
    ],
    [words.map, words.mapText(dayShort(input.asOf))],
    [words.privacy, words.privacyText(minimum)],
    [words.contact, contact || words.unknown],
  ]
}

/** The channels that brought forms, the most first. */
function modes({ input, language }: Pick<Context, 'input' | 'language'>): string {
  const forms = new Map<string, number>()
  for (const { channels } of input.parts?.fieldwork?.surveys ?? [])
    for (const [channel, n] of Object.entries(channels)) forms.set(channel, (forms.get(channel) ?? 0) + n)
  const used = [...forms].filter(([, n]) => n > 0).toSorted((a, b) => b[1] - a[1])
  return used.map(([channel, n]) => `${channelName(channel, language)} (${count(n, language)})`).join('; ')
}

function dates({ input, language }: Pick<Context, 'input' | 'language'>): string {
  const words = disclosureWords[language]
  const surveys = input.parts?.fieldwork?.surveys ?? []
  return surveys
    .map(({ windowFrom, lastDay }) => `${dayShort(windowFrom)} – ${lastDay ? dayShort(lastDay) : words.open}`)
    .join('; ')
}
