import { requireUnitShares, type UnitShare } from './unit-share.ts'

export interface Shrinkage {
  /** Variance of the true indices between units; 0 where chance explains all. */
  tauSquared: number
  /** Mean of the true indices. */
  mean: number
  /** Share of the differences that is not chance, 0..1; null when all indices are equal. */
  iSquared: number | null
  units: {
    index: number
    /** How much of the unit's own index is kept, 0..1. */
    reliability: number
    /** The index drawn towards the mean as far as it is unreliable. */
    shrunk: number
  }[]
}

/**
 * Empirical Bayes shrinkage: small units are drawn towards the mean of all, because most of what sets them apart is
 * chance. Between-unit variance by DerSimonian and Laird.
 * @returns null with fewer than two units
 * @throws RangeError unless each unit has answers and whole counts
 * @see DerSimonian and Laird (1986), Controlled Clinical Trials 7, 177-188; Efron and Morris (1975)
 */
export function shrinkIndices(units: readonly UnitShare[]): Shrinkage | null {
  requireUnitShares('shrinkIndices', units)
  const indices = units.map(({ satisfied, answered }) => satisfied / answered)
  const variances = units.map(({ satisfied, answered }) => smoothedVariance(satisfied, answered))
  return shrinkTowardsMean(indices, variances)
}

/**
 * The same for indices with any sampling variances.
 * @param variances of the indices by chance alone, above 0
 * @returns null with fewer than two units, or where a variance is not above 0
 */
export function shrinkTowardsMean(
  indices: readonly number[],
  variances: readonly number[],
): Shrinkage | null {
  if (indices.length < 2 || !variances.every((variance) => variance > 0)) return null
  const weights = variances.map((variance) => 1 / variance)
  const centre = weightedMean(indices, weights)
  const q = indices.reduce((sum, index, i) => sum + (weights[i] ?? 0) * (index - centre) ** 2, 0)
  const [sum, squares] = [total(weights), total(weights.map((weight) => weight ** 2))]
  const freedom = indices.length - 1
  const tauSquared = Math.max(0, (q - freedom) / (sum - squares / sum))
  const mean = weightedMean(
    indices,
    variances.map((variance) => 1 / (variance + tauSquared)),
  )
  return {
    tauSquared,
    mean,
    iSquared: q > 0 ? Math.max(0, (q - freedom) / q) : null,
    units: indices.map((index, i) => {
      const reliability = tauSquared / (tauSquared + (variances[i] ?? 1))
      return { index, reliability, shrunk: reliability * index + (1 - reliability) * mean }
    }),
  }
}

/** Binomial variance at a share moved a little inwards: a unit where all agree has an error too. */
function smoothedVariance(satisfied: number, answered: number): number {
  const share = (satisfied + 0.5) / (answered + 1)
  return (share * (1 - share)) / answered
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total(weights)
}
