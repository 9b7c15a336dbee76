export { betaCdf, betaUpper } from './distributions/beta.ts'
export { betaQuantile } from './distributions/beta-quantile.ts'
export { logGamma } from './distributions/log-gamma.ts'
export { normalCdf, normalQuantile, normalUpper } from './distributions/normal.ts'
export {
  addLevels,
  type CellSums,
  cellToArray,
  dimensionsFromArray,
  emptyCell,
  mergeCells,
} from './indices/cell-sums.ts'
export { type LevelDistribution, levelDistribution } from './indices/distribution.ts'
export { type Estimate as IndexEstimate, type IndexChange, indexChange } from './indices/index-change.ts'
export { type ItemIndex, itemIndex } from './indices/item-index.ts'
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
export { type PendingExclusion, planExclusions } from './privacy/exclusion.ts'
export { planRelease, type Release, type WaitingCell } from './privacy/release.ts'
export { type Withheld, withholdCells } from './privacy/suppression.ts'
