import type { Refused, Weights } from '#contract/analyses.ts'
import { sourcesOf } from '#contract/population-source.ts'
import { columnsOf, tallyRows } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { keptDesigns, samplingOf } from '../figures/sampling.ts'
import type { RowLabel } from '../queries/answer-rows.ts'
import { listMargins, listVolumes } from '../queries/populations.ts'
import type { Analyse } from './analyse.ts'
import { dimensionRests } from './answer-rests.ts'
import { askedItems } from './asked-items.ts'
import { postStratifiedByField, rakedToMargins, sameVariable } from './calibrate.ts'
import { readOwnAndAround } from './read-answers.ts'
import { refusalOf, refused } from './refusals.ts'
import type { AnalysisScope } from './scope.ts'
import { strataOf } from './strata.ts'
import { type TitleOf, titlesOf } from './titles.ts'
import { channelShares, isGapTold } from './weighted-around.ts'
import { weightedCells, weightedRows } from './weighted-cells.ts'
import { stratifiedEstimate } from './weighted-estimate.ts'
import { wholeYears } from './whole-years.ts'
import { areRestsTold, yearBlock } from './withheld-groups.ts'

const shareOfReading = 0.6

/** The index under the sampling design, beside the unweighted one. */
export const analyseWeights: Analyse = async (question, scope, reader, onProgress) => {
  const { frame, figures, method, range } = scope
  const years = wholeYears(question)
  const reason = refusalOf(figures.whole) ?? (years.length === 0 ? 'no_whole_year' : null)
  if (reason) return nothing(scope, years, refused(reason))
  const volumes = await listVolumes(reader.db, range.unitIds, years)
  if (volumes.length === 0) return nothing(scope, years, refused('no_transactions'))
  const year = years.at(-1) ?? 0
  // Margins are known of the whole map alone.
  const margins = frame.unit.parentId === null ? await listMargins(reader.db, year) : []
  const told = respondentLabels(scope, margins)
  const titles = new Map<string, TitleOf>()
  for (const label of told) titles.set(label, await titlesOf(reader.db, scope, label))
  const asked = askedItems(scope)
  const dimensions = method.dimensions.map(({ items }) => items.filter((key) => asked.has(key)))
  const { own, around } = await readOwnAndAround(
    reader,
    scope,
    { items: dimensions.flat(), labels: ['year', 'channel', 'field', ...told] },
    (share) => onProgress(share * shareOfReading),
  )
  const tallyOf = (items: readonly string[]) => tallyRows(columnsOf(own, items), method.topLevels)
  const tallies = tallyOf(dimensions.flat())
  const rows = weightedRows(own)
  const strata = strataOf(weightedCells(rows, tallies), volumes, years)
  if (strata.respondents < method.minimumN) return nothing(scope, years, refused('no_transactions'))
  const cellsBy = (labels: readonly string[]) => weightedCells(weightedRows(own, labels), tallies)
  const isTold = (labels: readonly string[], only: readonly number[]) =>
    isGapTold(scope, around, { labels, years: only })
  const parts = { cellsBy, volumes, minimumN: method.minimumN, titles, isTold }
  const channels = channelShares(scope, own, around)
  return {
    kind: 'weights',
    ...frame,
    years,
    strata: strata.strata.length,
    population: strata.population,
    leftOut: strata.leftOut,
    isSelfSelected: await isSelfSelected(reader.db, scope),
    channels,
    transactionSources: sourcesOf(volumes),
    unweighted: figures.whole,
    weighted: stratifiedEstimate(strata, method.minimumN),
    byDimension: figures.dimensions.flatMap(({ key, title, figure }) => {
      const place = method.dimensions.findIndex((dimension) => dimension.key === key)
      const items = dimensions[place] ?? []
      if (items.length === 0) return []
      const isTold = areRestsTold(scope, dimensionRests(scope.rests, place), yearBlock)
      const withheld = refusalOf(figure) ?? (isTold ? 'withheld' : null)
      const weighted = withheld
        ? refused(withheld)
        : stratifiedEstimate(strataOf(weightedCells(rows, tallyOf(items)), volumes, years), method.minimumN)
      return [{ key, title, unweighted: figure, weighted }]
    }),
    postStratified: postStratifiedByField(parts, years),
    raked: margins.length === 0 ? refused('no_margins') : rakedToMargins(parts, year, margins),
  }
}

/** Whether some chose themselves: no chance of theirs is known, and no weight makes up for it. */
async function isSelfSelected(db: Db, { surveys, frame }: AnalysisScope): Promise<boolean> {
  const shown = new Set(frame.surveys.map(({ key }) => key))
  const designs = await keptDesigns(
    db,
    surveys.filter(({ key }) => shown.has(key)),
  )
  return samplingOf(designs.values()) === 'self_selected'
}

/** What respondents tell of themselves and a margin is known of. */
function respondentLabels(
  { versions }: AnalysisScope,
  margins: Awaited<ReturnType<typeof listMargins>>,
): RowLabel[] {
  const known = new Set(margins.map(({ variable }) => sameVariable(variable)))
  const keys = versions.flatMap(({ questionnaire }) => questionnaire.respondent.map(({ key }) => key))
  return [...new Set(keys)]
    .filter((key) => known.has(sameVariable(key)))
    .map((key): RowLabel => `respondent:${key}`)
}

function nothing({ frame, figures }: AnalysisScope, years: number[], reason: Refused): Weights {
  return {
    kind: 'weights',
    ...frame,
    years,
    strata: 0,
    population: 0,
    leftOut: { withoutTransactions: 0, tooMany: 0 },
    isSelfSelected: false,
    channels: [],
    transactionSources: [],
    unweighted: figures.whole,
    weighted: reason,
    byDimension: [],
    postStratified: reason,
    raked: reason,
  }
}
