import {
  type AllocationMethod,
  allocate,
  allocationSize,
  bootstrapRanking,
  clopperPearsonInterval,
  cochranSampleSize,
  comparisonBars,
  funnel,
  jointCriticalValue,
  jointRanking,
  nchsReliability,
  publicationStatus,
  shareDeviation,
  shrinkIndices,
  yamaneSampleSize,
} from '../../../analytics/index.ts'
import { transactionsBy, unitCodes } from '../columns.ts'
import type { Quantity } from '../quantity.ts'
import { allUnitShares, unitShares } from '../unit-shares.ts'

export const ranking: Record<string, Quantity> = {
  ranking(args, tables) {
    const units = unitShares(args, tables)
    const level = Number(args.ci ?? 0.95)
    return {
      units: units.length,
      z: jointCriticalValue(units.length, level),
      rows: jointRanking(units, level).map(({ index, rank, joint, lowestRank, highestRank }, i) => ({
        unit_code: units[i]?.unit_code,
        n: units[i]?.answered,
        k: units[i]?.satisfied,
        index,
        rank,
        joint_lo: joint.low,
        joint_hi: joint.high,
        rank_lo: lowestRank,
        rank_hi: highestRank,
      })),
    }
  },

  goldstein_healy(args, tables) {
    const units = unitShares(args, tables).filter(
      ({ satisfied, answered }) => satisfied > 0 && satisfied < answered,
    )
    const result = comparisonBars(units)
    return {
      units: units.length,
      z: result?.z ?? null,
      rows: units.map(({ unit_code, answered, satisfied }, i) => ({
        unit_code,
        n: answered,
        k: satisfied,
        index: satisfied / answered,
        lo: result?.bars[i]?.low ?? null,
        hi: result?.bars[i]?.high ?? null,
      })),
    }
  },

  bootstrap_rank(args, tables) {
    const units = unitShares(args, tables)
    return bootstrapRanking(units, 20_250_101).map(({ meanRank, low, high, topFive }, i) => ({
      unit_code: units[i]?.unit_code,
      rank_mean: meanRank,
      rank_lo: low,
      rank_hi: high,
      prob_top5: topFive,
    }))
  },

  funnel(args, tables) {
    const units = unitShares(args, tables)
    const result = funnel(units)
    return {
      units: units.length,
      target: result?.target ?? null,
      phi: result?.overdispersion ?? null,
      rows: units.map(({ unit_code, answered }, i) => {
        const unit = result?.units[i]
        return {
          unit_code,
          n: answered,
          index: unit?.index ?? null,
          z: unit?.z ?? null,
          z_adjusted: unit?.adjustedZ ?? null,
          lo95: unit?.limits95.low ?? null,
          hi95: unit?.limits95.high ?? null,
          lo998: unit?.limits998.low ?? null,
          hi998: unit?.limits998.high ?? null,
        }
      }),
    }
  },

  shrinkage(args, tables) {
    const units = unitShares(args, tables)
    const result = shrinkIndices(units)
    return {
      units: units.length,
      tau2: result?.tauSquared ?? null,
      mu: result?.mean ?? null,
      i2: result?.iSquared ?? null,
      rows: units.map(({ unit_code }, i) => ({ unit_code, ...result?.units[i] })),
    }
  },

  suppression(args, tables) {
    const limits = {
      suppressBelow: Number(args.suppress_below),
      reliableFrom: Number(args.reliable_from),
      maxWidth: Number(args.max_width),
    }
    const parentOf = new Map(
      tables.units?.map(({ unit_code, parent_code }) => [unit_code, parent_code ?? '']),
    )
    const provinces = Map.groupBy(
      allUnitShares(args, tables),
      ({ unit_code }) => parentOf.get(unit_code) ?? '',
    )
    return [...provinces].flatMap(([province_code, units]) =>
      publicationStatus(units, limits).map(({ status, width }, i) => ({
        unit_code: units[i]?.unit_code,
        province_code,
        n: units[i]?.answered,
        width,
        status,
      })),
    )
  },

  nchs_reliability(args, tables) {
    if (args.points) {
      return args.points.map(({ k = 0, n = 0 }) => ({
        k,
        n,
        width: widthOf(k, n),
        status: nchsReliability(k, n),
      }))
    }
    return allUnitShares(args, tables).map(({ unit_code, satisfied, answered }) => ({
      unit_code,
      n: answered,
      k: satisfied,
      width: widthOf(satisfied, answered),
      status: nchsReliability(satisfied, answered),
    }))
  },

  sample_size({ method, points = [] }) {
    return points.map((point) => {
      const target = { population: point.N ?? 1, marginOfError: point.e ?? 0.5 }
      if (method === 'yamane') {
        const { exact, n } = yamaneSampleSize(target)
        return { ...point, n_exact: exact, n }
      }
      const { infinite, exact, n, marginOfError } = cochranSampleSize(target, point.p, point.level)
      return { ...point, n0: infinite, n_exact: exact, n, moe: marginOfError }
    })
  },

  allocation(args, tables) {
    const { method, year, n, min_per_stratum, sd_year } = args
    const populations = transactionsBy(tables, 'unit_code', Number(year))
    const earlier = sd_year === undefined ? [] : allUnitShares({ ...args, year: sd_year }, tables)
    const deviations = new Map(
      earlier.map(({ unit_code, satisfied, answered }) => [unit_code, shareDeviation(satisfied, answered)]),
    )
    const strata = unitCodes(tables).map((unit_code) => {
      const population = populations.get(unit_code) ?? 0
      const deviation = deviations.get(unit_code) ?? shareDeviation(0, 0)
      return {
        unit_code,
        population,
        size: allocationSize(method as AllocationMethod, population, deviation),
      }
    })
    const parts = allocate(strata, Number(n), Number(min_per_stratum ?? 0))
    return {
      total: parts.reduce((sum, part) => sum + part.n, 0),
      rows: parts.map(({ exact, n: whole }, i) => ({
        unit_code: strata[i]?.unit_code,
        N: strata[i]?.population,
        exact,
        n: whole,
      })),
    }
  },
}

function widthOf(k: number, n: number): number | null {
  const interval = clopperPearsonInterval(k, n)
  return interval && interval.high - interval.low
}
