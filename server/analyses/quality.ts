import type { LineFinding, Quality, Refused } from '#contract/analyses.ts'
import {
  type AnswerTable,
  columnsOf,
  type JudgedLines,
  judgeLines,
  judgeTimes,
  notShown,
  skipped,
  tallyRows,
  withholdCells,
} from '../../analytics/index.ts'
import type { Analyse } from './analyse.ts'
import { askedItems } from './asked-items.ts'
import { coverageOfYears } from './coverage.ts'
import { flagFindings } from './flags.ts'
import { readAnswers } from './read-answers.ts'
import { refusalOf, refused } from './refusals.ts'
import type { AnalysisScope } from './scope.ts'
import { wholeYears } from './whole-years.ts'

const minAnswered = 10
const shareOfReading = 0.9

/** How good the responses are: straight lines, haste, skipped items, and how much of the work they cover. */
export const analyseQuality: Analyse = async (question, scope, reader, onProgress) => {
  const { frame, figures, method } = scope
  const reason = refusalOf(figures.whole)
  if (reason) return nothing(scope, refused(reason))
  const asked = askedItems(scope)
  const items = method.dimensions.flatMap((dimension) => dimension.items).filter((key) => asked.has(key))
  const table = await readAnswers(reader, scope, { items, labels: ['channel', 'field', 'year'] }, (share) =>
    onProgress(share * shareOfReading),
  )
  const lines = judgeLines(table, items, minAnswered)
  const judged = {
    lines,
    times: judgeTimes(table, items),
    tallies: tallyRows(columnsOf(table, items), method.topLevels),
    whole: figures.whole,
  }
  return {
    kind: 'quality',
    ...frame,
    flags: flagFindings(judged, scope),
    lines: lineFinding(lines, method.minimumN),
    channels: channelRows(table, lines, method.minimumN),
    nonresponse: nonresponseOf(table, items, (key) => asked.get(key)?.prompt ?? { vi: key }),
    coverage: await coverageOfYears(reader.db, scope, table, wholeYears(question)),
  }
}

function lineFinding(lines: JudgedLines, minimumN: number): LineFinding | Refused {
  const { eligible, meanLongest, shareOfTenOrMore, meanVariability, medianVariability } = lines
  if (eligible < minimumN) return refused(eligible === 0 ? 'no_answers' : 'withheld')
  return {
    eligible,
    meanLongest: meanLongest ?? 0,
    shareOfTenOrMore: shareOfTenOrMore ?? 0,
    meanVariability: meanVariability ?? 0,
    medianVariability: medianVariability ?? 0,
  }
}

/** Straight lines by channel. Straight and other lines both add up to shown totals, so both pass suppression. */
function channelRows(table: AnswerTable, lines: JudgedLines, k: number): Quality['channels'] {
  const label = table.labels.channel
  if (!label) return []
  const [eligible, straight] = [label.names.map(() => 0), label.names.map(() => 0)]
  for (let row = 0; row < table.rows; row++) {
    const channel = label.numbers[row] ?? -1
    eligible[channel] = (eligible[channel] ?? 0) + (lines.isEligible[row] ?? 0)
    straight[channel] = (straight[channel] ?? 0) + (lines.isStraight[row] ?? 0)
  }
  const rest = eligible.map((count, channel) => count - (straight[channel] ?? 0))
  const hidden = [eligible, straight, rest].map((counts) => withholdCells(counts, k))
  return label.names.map((channel, place) => {
    const isHidden = hidden.some((cells) => cells[place] !== null)
    if (isHidden) return { channel, eligible: null, straight: null }
    return { channel, eligible: eligible[place] ?? 0, straight: straight[place] ?? 0 }
  })
}

function nonresponseOf(
  table: AnswerTable,
  items: readonly string[],
  promptOf: (key: string) => { vi: string },
): Quality['nonresponse'] {
  const columns = columnsOf(table, items)
  const answered = new Uint16Array(table.rows)
  const found = items.map((key, place) => {
    const column = columns[place] ?? new Int8Array()
    let [shown, missing] = [0, 0]
    for (let row = 0; row < column.length; row++) {
      const level = column[row] ?? notShown
      if (level !== notShown) shown++
      if (level === skipped) missing++
      if (level >= 1) answered[row] = (answered[row] ?? 0) + 1
    }
    return { key, prompt: promptOf(key), shown, missing }
  })
  const complete = answered.reduce((count, given) => count + Number(given === items.length), 0)
  const all = answered.reduce((sum, given) => sum + given, 0)
  return { total: table.rows, complete, meanAnswered: table.rows === 0 ? 0 : all / table.rows, items: found }
}

function nothing({ frame }: AnalysisScope, reason: Refused): Quality {
  const parts = { flags: [], channels: [] }
  return { kind: 'quality', ...frame, ...parts, lines: reason, nonresponse: reason, coverage: reason }
}
