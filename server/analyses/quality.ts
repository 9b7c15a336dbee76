import type { LineFinding, Quality, Refused } from '#contract/analyses.ts'
import {
  type AnswerTable,
  columnsOf,
  type JudgedLines,
  type JudgedTimes,
  judgeLines,
  judgeTimes,
  tallyRows,
} from '../../analytics/index.ts'
import type { Analyse } from './analyse.ts'
import { askedItems } from './asked-items.ts'
import { channelRows } from './channel-lines.ts'
import { coverageOfYears } from './coverage.ts'
import { flagFindings } from './flags.ts'
import { readOwnAndAround } from './read-answers.ts'
import { refusalOf, refused } from './refusals.ts'
import type { AnalysisScope } from './scope.ts'
import { skippedItems } from './skipped-items.ts'
import { withheldKinds } from './told-kinds.ts'
import { wholeYears } from './whole-years.ts'

const minAnswered = 10
const shareOfReading = 0.9

/** Rows with what is said of how they were answered. */
export interface JudgedRows {
  table: AnswerTable
  lines: JudgedLines
  times: JudgedTimes
}

/** How good the responses are: straight lines, haste, skipped items, and how much of the work they cover. */
export const analyseQuality: Analyse = async (question, scope, reader, onProgress) => {
  const { frame, figures, method } = scope
  const reason = refusalOf(figures.whole)
  if (reason) return nothing(scope, refused(reason))
  const asked = askedItems(scope)
  const items = method.dimensions.flatMap((dimension) => dimension.items).filter((key) => asked.has(key))
  const labels = ['channel', 'field', 'year'] as const
  const rows = await readOwnAndAround(reader, scope, { items, labels }, (share) =>
    onProgress(share * shareOfReading),
  )
  const around = judgedRows(rows.around, items)
  const own = rows.own === rows.around ? around : judgedRows(rows.own, items)
  const tallies = tallyRows(columnsOf(own.table, items), method.topLevels)
  return {
    kind: 'quality',
    ...frame,
    flags: flagFindings({ own, around, tallies }, scope),
    lines: lineFinding(own.lines, around, scope),
    channels: channelRows(own, around, scope),
    nonresponse: skippedItems(
      own.table,
      items,
      method.minimumN,
      (key) => asked.get(key)?.prompt ?? { vi: key },
    ),
    coverage: await coverageOfYears(reader.db, scope, rows, wholeYears(question)),
  }
}

function judgedRows(table: AnswerTable, items: readonly string[]): JudgedRows {
  return { table, lines: judgeLines(table, items, minAnswered), times: judgeTimes(table, items) }
}

/** Means of the lines, where they are in no block those of a few. */
function lineFinding(
  own: JudgedLines,
  { table, lines }: JudgedRows,
  scope: AnalysisScope,
): LineFinding | Refused {
  const { eligible, meanLongest, shareOfTenOrMore, meanVariability, medianVariability } = own
  if (eligible === 0) return refused('no_answers')
  const isTold = (row: number) => (lines.isEligible[row] ? 0 : -1)
  if (withheldKinds(scope, table, ['eligible'], isTold).size > 0) return refused('withheld')
  return {
    eligible,
    meanLongest: meanLongest ?? 0,
    shareOfTenOrMore: shareOfTenOrMore ?? 0,
    meanVariability: meanVariability ?? 0,
    medianVariability: medianVariability ?? 0,
  }
}

function nothing({ frame }: AnalysisScope, reason: Refused): Quality {
  const parts = { flags: [], channels: [] }
  return { kind: 'quality', ...frame, ...parts, lines: reason, nonresponse: reason, coverage: reason }
}
