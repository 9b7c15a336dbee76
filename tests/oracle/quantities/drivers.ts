import {
  cronbachAlpha,
  importancePerformance,
  keyDrivers,
  lmg,
  oneFactorOmega,
} from '../../../analytics/index.ts'
import { itemsByDimension } from '../answers.ts'
import { numbersOf } from '../columns.ts'
import { filteredRows, type Row, type Tables } from '../grouping.ts'
import type { Args, Quantity } from '../quantity.ts'
import { pooledRows } from './description.ts'

export const drivers: Record<string, Quantity> = {
  cronbach_alpha(args, tables) {
    const { items = [], missing } = args
    const result = cronbachAlpha(itemColumns(args, tables), missing === 'pairwise' ? 'pairwise' : 'listwise')
    return {
      k: result.items,
      n: result.n,
      alpha: result.alpha,
      std_alpha: result.standardisedAlpha,
      average_r: result.averageCorrelation,
      guttman_l6: result.guttmanLambda6,
      feldt_lo: result.interval?.low ?? null,
      feldt_hi: result.interval?.high ?? null,
      items: result.byItem.map(({ restCorrelation, totalCorrelation, alphaIfDropped }, i) => ({
        item: items[i],
        r_drop: restCorrelation,
        r_total: totalCorrelation,
        alpha_if_dropped: alphaIfDropped,
      })),
    }
  },

  omega_one_factor(args, tables) {
    const { items = [] } = args
    const { n, omega, loadings, uniquenesses } = oneFactorOmega(itemColumns(args, tables))
    return {
      k: items.length,
      n,
      omega,
      rows: items.map((item, i) => ({
        item,
        loading: loadings?.[i] ?? null,
        uniqueness: uniquenesses?.[i] ?? null,
      })),
    }
  },

  key_drivers(args, tables) {
    const { n, rSquared, adjustedRSquared, predictors } = keyDrivers(...regressionOf(args, tables))
    return {
      n,
      r2: rSquared,
      adj_r2: adjustedRSquared,
      rows: predictorsOf(args).map((predictor, i) => {
        const driver = predictors?.[i]
        return {
          predictor,
          r: driver?.r ?? null,
          beta: driver?.beta ?? null,
          beta_se: driver?.betaStandardError ?? null,
          vif: driver?.vif ?? null,
          relative_weight: driver?.relativeWeight ?? null,
          relative_weight_share: driver?.relativeWeightShare ?? null,
        }
      }),
    }
  },

  lmg(args, tables) {
    const { n, rSquared, predictors } = lmg(...regressionOf(args, tables))
    return {
      n,
      r2: rSquared,
      rows: predictorsOf(args).map((predictor, i) => ({
        predictor,
        lmg: predictors?.[i]?.gain ?? null,
        share: predictors?.[i]?.share ?? null,
      })),
    }
  },

  ipa({ filter }, tables) {
    const rows = filteredRows(tables, filter)
    const names = [...itemsByDimension(rows[0] ?? {}).keys()]
    const scores = names.map((name) => numbersOf(rows, `score_${name}`))
    const { predictors } = keyDrivers(numbersOf(rows, 'overall'), scores)
    const pooled = new Map(pooledRows(rows, rows[0]).map(({ dimension, index }) => [dimension, index ?? 0]))
    const dimensions = names.map((dimension, i) => ({
      dimension,
      importance: predictors?.[i]?.relativeWeightShare ?? 0,
      performance: pooled.get(dimension) ?? 0,
    }))
    const { cutImportance, cutPerformance, quadrants } = importancePerformance(dimensions)
    return {
      cut_importance: cutImportance,
      cut_performance: cutPerformance,
      rows: dimensions.map((dimension, i) => ({ ...dimension, quadrant: quadrants[i] })),
    }
  },
}

/** Answers per item; those worded the other way round are turned. */
function itemColumns({ items = [], reverse = [], levels = [1, 5], filter }: Args, tables: Tables) {
  const rows = filteredRows(tables, filter)
  const turned = new Set(reverse as string[])
  const ends = Math.min(...levels) + Math.max(...levels)
  return items.map((item) =>
    numbersOf(rows, item).map((level) => (level !== null && turned.has(item) ? ends - level : level)),
  )
}

function predictorsOf({ predictors }: Args): string[] {
  return predictors as string[]
}

function regressionOf(args: Args, tables: Tables): [(number | null)[], (number | null)[][]] {
  const rows: readonly Row[] = filteredRows(tables, args.filter)
  return [numbersOf(rows, String(args.outcome)), predictorsOf(args).map((name) => numbersOf(rows, name))]
}
