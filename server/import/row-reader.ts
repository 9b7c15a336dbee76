import { createHash } from 'node:crypto'
import { type Channel, channels } from '#contract/collector.ts'
import { type Answers, keepShown, shownKeys } from '#contract/flow.ts'
import { firstNotice } from '#contract/notice.ts'
import { allItems, type Questionnaire } from '#contract/questionnaire.ts'
import { type AnswerCheck, compileAnswerCheck } from '../collection/answer-check.ts'
import type { ResponseContent } from '../collection/to-stored.ts'
import { isOpenOn, type Survey } from '../queries/surveys.ts'
import { type AnswerWords, makeAnswerWords } from './answer-words.ts'
import type { CsvRow } from './csv.ts'
import { dayIn } from './day-text.ts'
import type { Mapping } from './mapping.ts'

/** What the catalogues know: rows that name anything else are refused. */
export interface KnownCodes {
  unitIds: Map<string, number>
  fields: Set<string>
  procedures: Set<string>
}

/** A row as a judged response that only lacks its collector. */
export interface ReadRow {
  line: number
  id: string
  unitId: number
  channel: Channel
  day: string
  questionnaire: Questionnaire
  /** Without the collector, which is known when the batch is written. */
  content: Omit<ResponseContent, 'collector'>
  codes: { field: string | null; procedure: string | null }
}

/** Turns rows of the file into judged responses; remembers ids to find rows that stand twice. */
export class RowReader {
  private readonly check: AnswerCheck
  private readonly survey: Survey
  private readonly version: number
  private readonly questionnaire: Questionnaire
  private readonly mapping: Mapping
  private readonly batch: string
  private readonly known: KnownCodes
  private readonly words: AnswerWords
  private lines = new Map<string, number>()

  constructor(
    asked: { survey: Survey; version: number; questionnaire: Questionnaire },
    source: { mapping: Mapping; batch: string },
    known: KnownCodes,
  ) {
    this.survey = asked.survey
    this.version = asked.version
    this.questionnaire = asked.questionnaire
    this.mapping = source.mapping
    this.batch = source.batch
    this.known = known
    this.check = compileAnswerCheck(asked.questionnaire)
    this.words = makeAnswerWords(asked.questionnaire, source.mapping)
  }

  begin(): void {
    this.lines = new Map()
  }

  /** The response of a row, or what is wrong with it. */
  read({ line, values }: CsvRow): ReadRow | string {
    const { mapping, batch } = this
    const named = this.idOf(values, line)
    if ('fault' in named) return named.fault
    const unitCode = unitOf(mapping, values)
    const unitId = this.known.unitIds.get(unitCode)
    if (unitId === undefined) return `unit "${unitCode}" is not a unit; import the units first`
    const channel = channelOf(mapping, values)
    if (!channel) return `channel "${channelText(mapping, values)}" is none of ${channels.join(', ')}`
    const day = dayIn(values[mapping.capturedAt] ?? '', mapping.dayOrder)
    if (!day)
      return `${mapping.capturedAt} "${values[mapping.capturedAt]}" is not an instant like 2025-01-01T03:00:00+07:00`
    if (!isOpenOn(this.survey, day)) return `day ${day} lies outside survey ${this.survey.key}`
    const codes = { field: cell(values, mapping.field), procedure: cell(values, mapping.procedure) }
    const unknown = this.unknownCode(codes)
    if (unknown) return unknown
    const { answers, respondent } = this.answersOf(values)
    const fault = this.check(answers, respondent)[0]
    if (fault) return `${fault.item}: ${fault.reason}`
    const id = createHash('sha256').update(`${batch}\u0000${named.rowId}`).digest('hex').slice(0, 32)
    const content = {
      survey: this.survey.key,
      version: this.version,
      language: mapping.language ?? 'vi',
      notice: firstNotice.version,
      day,
      about: codes,
      answers,
      respondent,
    }
    return { line, id, unitId, channel, day, questionnaire: this.questionnaire, content, codes }
  }

  /** The row's own id, which must stand once in the file. */
  private idOf(values: Record<string, string>, line: number): { rowId: string } | { fault: string } {
    const { id } = this.mapping
    if (typeof id !== 'string') return { rowId: this.idFromContent(values) }
    const rowId = values[id]
    if (!rowId) return { fault: `${id} is empty` }
    const first = this.lines.get(rowId)
    if (first !== undefined) return { fault: `${id} "${rowId}" stands on line ${first} already` }
    this.lines.set(rowId, line)
    return { rowId }
  }

  /**
   * An id from all that stands in the row. Rows that are alike are counted, not numbered by line: a later export
   * of the same form, with rows added or in another order, must find those it shares with the earlier one.
   */
  private idFromContent(values: Record<string, string>): string {
    const hash = createHash('sha256')
      .update(JSON.stringify(Object.entries(values).sort()))
      .digest('hex')
    const before = this.lines.get(hash) ?? 0
    this.lines.set(hash, before + 1)
    return `${hash} ${before}`
  }

  private unknownCode({ field, procedure }: ReadRow['codes']): string | null {
    if (this.mapping.createMissingCodes) return null
    if (field && !this.known.fields.has(field))
      return `field "${field}" is not in the catalogue; import the procedures first`
    if (procedure && !this.known.procedures.has(procedure))
      return `procedure "${procedure}" is not in the catalogue; import the procedures first`
    return null
  }

  private answersOf(values: Record<string, string>): {
    answers: Answers
    respondent: Record<string, string>
  } {
    const { answers: columns = {}, choices = {}, respondent: bands = {} } = this.mapping
    const all: Answers = {}
    for (const item of allItems(this.questionnaire)) {
      const answer =
        item.key in choices
          ? ticked(values, choices[item.key] ?? {})
          : this.words.answer(item, values[columns[item.key] ?? item.key])
      if (answer !== null) all[item.key] = answer
    }
    const answers = keepShown(this.questionnaire, all)
    for (const key of shownKeys(this.questionnaire, answers)) answers[key] ??= null
    const told = Object.entries(bands).flatMap(([key, name]) =>
      values[name] ? [[key, this.words.band(key, values[name])] as const] : [],
    )
    return { answers, respondent: Object.fromEntries(told) }
  }
}

function cell(values: Record<string, string>, name: string | undefined): string | null {
  return (name && values[name]) || null
}

function unitOf({ unit }: Mapping, values: Record<string, string>): string {
  if (typeof unit === 'string') return values[unit] ?? ''
  if ('value' in unit) return unit.value
  const text = values[unit.column] ?? ''
  return unit.values[text] ?? text
}

function channelText({ channel }: Mapping, values: Record<string, string>): string {
  if ('value' in channel) return channel.value
  const text = values[channel.column] ?? ''
  return channel.values?.[text] ?? text
}

function channelOf(mapping: Mapping, values: Record<string, string>): Channel | null {
  return channels.find((known) => known === channelText(mapping, values)) ?? null
}

function ticked(values: Record<string, string>, options: Record<string, string>): string[] | null {
  const chosen = Object.entries(options)
    .filter(([, name]) => values[name] === '1')
    .map(([option]) => option)
  return chosen.length > 0 ? chosen : null
}
