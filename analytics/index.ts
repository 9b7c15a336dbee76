export {
  type AnswerTable,
  buildTable,
  columnsOf,
  type LabelColumn,
  noOpinion,
  notShown,
  skipped,
} from './answers/answer-table.ts'
export { countLevels, countLevelsBy, countRowsBy } from './answers/count-levels.ts'
export { dimensionScores } from './answers/dimension-scores.ts'
export {
  type Drivers,
  driversByDimension,
  driversByItem,
  rowsForDrivers,
} from './answers/drivers-of-outcome.ts'
export { type JudgedLines, type JudgedTimes, judgeLines, judgeTimes } from './answers/judge-lines.ts'
export { keepRows } from './answers/keep-rows.ts'
export { levelCovariances } from './answers/level-covariances.ts'
export { type MeanOfItems, meanOfItems } from './answers/mean-of-items.ts'
export { poolRows, type Tallies, tallyRows } from './answers/pool-rows.ts'
export { type Reliability, reliabilityOfItems } from './answers/reliability-of-items.ts'
export { groupRows, poolCells, type RowCells } from './answers/row-cells.ts'
export { type ChiSquareTest, chiSquareTest } from './associations/chi-square-test.ts'
export { type Correlation, kendall, pearson, spearman } from './associations/correlation.ts'
export { type KruskalWallis, kruskalWallis } from './associations/kruskal-wallis.ts'
export { type MannWhitney, mannWhitney } from './associations/mann-whitney.ts'
export { type Adjustment, adjustPValues } from './comparisons/adjust-p-values.ts'
export {
  type IndexDifference,
  indexDifference,
  type JudgedDifference,
  judgeDifferences,
} from './comparisons/index-difference.ts'
export { type TrendTest, trendTest } from './comparisons/trend-test.ts'
export {
  newcombeInterval,
  type Share,
  type TwoProportions,
  twoProportions,
} from './comparisons/two-proportions.ts'
export { type Calibrated, type Margin, postStratify, rake } from './design/calibration.ts'
export { cellDesign, cellRatio, type SampleCell } from './design/cells.ts'
export { type Design, numberNames, stratifiedDesign } from './design/design.ts'
export { type DesignChange, designChange } from './design/design-change.ts'
export { type DesignIntervalMethod, designProportionInterval } from './design/design-proportion.ts'
export { type DesignEstimate, designMean, designRatio, designTotal } from './design/estimate.ts'
export { type KishEffect, kishEffect } from './design/kish.ts'
export {
  type RaoScottTest,
  raoScottFromCounts,
  raoScottTest,
  type StratumTable,
} from './design/rao-scott.ts'
export { type StratumSums, stratifiedRatio } from './design/stratum-sums.ts'
export { betaCdf, betaUpper } from './distributions/beta.ts'
export { betaQuantile } from './distributions/beta-quantile.ts'
export {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpper,
  chiSquareUpperQuantile,
} from './distributions/chi-square.ts'
export { fCdf, fQuantile, fUpper, fUpperQuantile } from './distributions/f-distribution.ts'
export { logGamma } from './distributions/log-gamma.ts'
export { normalCdf, normalQuantile, normalUpper } from './distributions/normal.ts'
export {
  studentTCdf,
  studentTQuantile,
  studentTTwoSided,
  studentTUpper,
} from './distributions/student-t.ts'
export {
  type ImportancePerformance,
  importancePerformance,
  type Quadrant,
} from './drivers/importance-performance.ts'
export { type Driver, type KeyDrivers, keyDrivers } from './drivers/key-drivers.ts'
export { type Lmg, lmg } from './drivers/lmg.ts'
export {
  type AggregatedIndex,
  dimensionIndex,
  type IndexMethod,
  type IndexSums,
  wholeIndex,
} from './indices/aggregated-index.ts'
export {
  addLevels,
  type CellSums,
  cellArrayLength,
  cellToArray,
  dimensionsFromArray,
  emptyCell,
  mergeCells,
} from './indices/cell-sums.ts'
export { type Description, describe } from './indices/describe.ts'
export { dimensionGroupIndex } from './indices/dimension-group.ts'
export { type LevelDistribution, levelDistribution } from './indices/distribution.ts'
export { gini } from './indices/gini.ts'
export { type Estimate as IndexEstimate, type IndexChange, indexChange } from './indices/index-change.ts'
export { type ItemIndex, itemIndex } from './indices/item-index.ts'
export { type ItemTally, itemMeanError } from './indices/item-mean-error.ts'
export { addItemPairs, itemPairsAmong, itemPairsLength, keepItemPairs } from './indices/item-pairs.ts'
export { keepDimensions } from './indices/keep-dimensions.ts'
export { type MonthCounts, type MonthIndex, monthlySeries } from './indices/monthly-series.ts'
export { type MultipleChoice, multipleChoice } from './indices/multiple-choice.ts'
export {
  meanOfItemIndices,
  type PooledIndex,
  pooledIndex,
  publishedInterval,
} from './indices/pooled-index.ts'
export {
  addRespondent,
  emptySums,
  mergeSums,
  type PooledSums,
  pooledSumsLength,
  sumsFromArray,
  sumsToArray,
} from './indices/pooled-sums.ts'
export {
  agrestiCoullInterval,
  clopperPearsonInterval,
  type Interval,
  jeffreysInterval,
  waldInterval,
  wilsonInterval,
} from './indices/proportion-interval.ts'
export { quantile, weightedQuantile } from './indices/quantile.ts'
export { respondentScore } from './indices/respondent-score.ts'
export { type ScaleIndex, scaleIndex } from './indices/scale-index.ts'
export {
  explicitlyWeightedIndex,
  meanOfDimensions,
  type WeightedIndex,
} from './indices/weighted-index.ts'
export {
  type CriterionPoints,
  criterionPoints,
  type DossierPoints,
  dossierPoints,
  gradePosition,
  type PointGrades,
} from './instruments/dossier-points.ts'
export { type CutCount, type CutPlace, planCuts } from './privacy/cuts.ts'
export { type MovedCell, type PendingExclusion, planExclusions } from './privacy/exclusion.ts'
export { type NchsReliability, nchsReliability } from './privacy/nchs-reliability.ts'
export { isPartShown } from './privacy/part-of-whole.ts'
export { areAllPartsShown, chooseParts, type PartCounts, type ShownParts } from './privacy/parts.ts'
export {
  type PublicationLimits,
  type PublicationStatus,
  publicationStatus,
  type SiblingShare,
} from './privacy/publication-status.ts'
export { planRelease, type Release, type ReleaseStep, type WaitingCell } from './privacy/release.ts'
export { shownLevels, type Withheld, withholdCells } from './privacy/suppression.ts'
export { type ItemNonresponse, itemNonresponse } from './quality/item-nonresponse.ts'
export {
  type AnswerLine,
  judgeLine,
  type LongString,
  longestRun,
  longString,
  type StraightLining,
  straightLining,
} from './quality/straight-lining.ts'
export { type BootstrapRank, bootstrapRanking } from './ranking/bootstrap-ranking.ts'
export { type ComparisonBars, comparisonBars } from './ranking/comparison-bars.ts'
export { type Funnel, type FunnelUnit, funnel } from './ranking/funnel.ts'
export { clusteredIntervals, type UnitIndex } from './ranking/joint-interval.ts'
export { jointCriticalValue, jointRanking, type Rank } from './ranking/joint-ranking.ts'
export { type FunnelPlace, groupByOverlap, type LeaguePlace, rankLeague } from './ranking/league.ts'
export { type Shrinkage, shrinkIndices } from './ranking/shrinkage.ts'
export type { UnitShare } from './ranking/unit-share.ts'
export { type CronbachAlpha, cronbachAlpha, type ItemReliability } from './reliability/cronbach-alpha.ts'
export { type OneFactorOmega, oneFactorOmega } from './reliability/omega.ts'
export {
  type Allocated,
  type AllocationMethod,
  allocate,
  allocationSize,
  type Stratum,
  shareDeviation,
} from './sampling/allocation.ts'
export { type PlannedSample, type PlannedStratum, planSample } from './sampling/sample-plan.ts'
export {
  cochranSampleSize,
  invitationsNeeded,
  type SampleSize,
  yamaneSampleSize,
} from './sampling/sample-size.ts'
