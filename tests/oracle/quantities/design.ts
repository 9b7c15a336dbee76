import {
  clopperPearsonInterval,
  type Design,
  type DesignEstimate,
  type DesignIntervalMethod,
  designChange,
  designMean,
  designProportionInterval,
  designRatio,
  designTotal,
  kishEffect,
  numberNames,
  postStratify,
  rake,
  raoScottTest,
  weightedQuantile,
} from '../../../analytics/index.ts'
import { itemsByDimension, levelsOf } from '../answers.ts'
import { allRows, numbersOf, textsOf, transactionsBy } from '../columns.ts'
import { clusterDesign, type DesignColumns, designFromColumns, sipasDesign } from '../designs.ts'
import { columnReader, filteredRows, groupRows, type Row, type Tables } from '../grouping.ts'
import { type Args, type Quantity, topLevels } from '../quantity.ts'

export const design: Record<string, Quantity> = {
  stratified_mean(args, tables) {
    const rows = allRows(tables)
    const drawn = sipasDesign(rows, tables)
    const values = domainValues(rows, args, tables)
    const groups = groupRows(filteredRows(tables, args.filter), args.by ?? [], tables)
    const estimates = groups.map(({ key, rows: own }) => {
      const inGroup = new Set(own)
      const domain = values.map((value, i) => (inGroup.has(rows[i] as Row) ? value : null))
      return { ...key, ...meanFigures(designMean(drawn, domain)) }
    })
    return args.by ? estimates : estimates[0]
  },

  weighted_pooled_index({ year, by = [], filter }, tables) {
    const rows = filteredRows(tables, { ...filter, year: Number(year) })
    const drawn = sipasDesign(rows, tables)
    const dimensions = itemsByDimension(rows[0] ?? {})
    const lists: [string, string[]][] = [...dimensions, ['all', [...dimensions.values()].flat()]]
    return groupRows(rows, by, tables).flatMap(({ key, rows: own }) => {
      const inGroup = new Set(own)
      return lists.map(([dimension, items]) => {
        const given = rows.map((row) => levelsOf(row, items).filter((level) => level !== null))
        const counts = given.map((levels, i) =>
          levels.length === 0 || !inGroup.has(rows[i] as Row) ? null : levels.length,
        )
        const satisfied = given.map((levels) => levels.filter((level) => topLevels.includes(level)).length)
        const result = designRatio(drawn, satisfied, counts)
        return { ...key, dimension, ...ratioFigures(result), index: result.estimate }
      })
    })
  },

  design_proportion_ci(args, tables) {
    const estimate = designMean(...meanOf(args, tables))
    const methods: DesignIntervalMethod[] = ['logit', 'xlogit', 'asin', 'beta']
    const asked = args.method ? [args.method as DesignIntervalMethod] : methods
    const rows = asked.map((method) => {
      const interval = designProportionInterval(estimate, method)
      return { method, estimate: estimate.estimate, lo: interval?.low ?? null, hi: interval?.high ?? null }
    })
    const exact = exactInterval(estimate)
    const base = {
      n: estimate.n,
      estimate: estimate.estimate,
      se: estimate.standardError,
      df: estimate.df,
      ...exact,
    }
    return args.method ? { ...base, ...rows[0] } : { ...base, rows }
  },

  design_change(args, tables) {
    const of = (year: unknown) =>
      designMean(...meanOf({ ...args, filter: { ...args.filter, year: Number(year) } }, tables))
    const [first, second] = [of(args.year1), of(args.year2)]
    const change = designChange(first, second)
    return {
      est1: first.estimate,
      est2: second.estimate,
      diff: change?.difference ?? null,
      se: change?.standardError ?? null,
      z: change?.z ?? null,
      p_value: change?.pValue ?? null,
      ci_lo: change?.interval.low ?? null,
      ci_hi: change?.interval.high ?? null,
    }
  },

  design_mean: (args, tables) => meanFigures(designMean(...meanOf(args, tables))),
  design_total: (args, tables) => {
    const [drawn, values] = meanOf(args, tables)
    return meanFigures(designTotal(drawn, values))
  },

  design_ratio(args, tables) {
    const rows = allRows(tables)
    const drawn = designFromColumns(tables, args.design as DesignColumns)
    const inDomain = new Set(filteredRows(tables, args.filter))
    const cut = (column: unknown) =>
      numbersOf(rows, String(column)).map((value, i) => (inDomain.has(rows[i] as Row) ? value : null))
    return ratioFigures(designRatio(drawn, cut(args.numerator), cut(args.denominator)))
  },

  design_mean_by(args, tables) {
    const [drawn, values] = meanOf(args, tables)
    const rows = allRows(tables)
    const groups = groupRows(filteredRows(tables, args.filter), [args.by ?? []].flat(), tables)
    return groups.map(({ key, rows: own }) => {
      const inGroup = new Set(own)
      const domain = values.map((value, i) => (inGroup.has(rows[i] as Row) ? value : null))
      return { ...key, ...meanFigures(designMean(drawn, domain)) }
    })
  },

  cluster_mean(args, tables) {
    const rows = filteredRows(tables, { year: Number(args.year ?? args.filter?.year) })
    const drawn = clusterDesign(rows, tables)
    return meanFigures(designMean(drawn, domainValues(rows, args, tables)))
  },

  post_stratify(args, tables) {
    const { rows, drawn, fields, totals } = postStratification(args, tables)
    const { design: calibrated, factors } = postStratify(drawn, { categories: fields.numbers, totals })
    const result = designMean(calibrated, domainValues(rows, args, tables))
    return {
      ...meanFigures(result),
      factors: fields.names.map((field_code, i) => ({
        field_code,
        category: field_code,
        factor: factors[i],
      })),
    }
  },

  rake(args, tables) {
    const { rows, drawn, margins } = raking(args, tables)
    const { design: calibrated } = rake(drawn, margins)
    const result = designMean(calibrated, domainValues(rows, args, tables))
    const kish = kishEffect(calibrated.weights)
    const weights = Array.from(calibrated.weights)
    const order = rows
      .map((row, i) => ({ response_id: row.response_id ?? '', weight: weights[i] ?? 0 }))
      .sort((a, b) => (a.response_id < b.response_id ? -1 : 1))
    return {
      ...meanFigures(result),
      weights: {
        min: Math.min(...weights),
        max: Math.max(...weights),
        sum: weights.reduce((sum, weight) => sum + weight, 0),
        kish_deff: kish?.designEffect ?? null,
        n_eff: kish?.effectiveN ?? null,
      },
      examples: [...order.slice(0, 5), ...order.slice(-1)],
    }
  },

  kish(args, tables) {
    const given = args.weights as number[] | undefined
    const weights = given ?? drawnFor(args, tables).drawn.weights
    const kish = kishEffect(weights)
    return { n: weights.length, kish_deff: kish?.designEffect ?? null, n_eff: kish?.effectiveN ?? null }
  },

  weighted_quantile(args, tables) {
    const [drawn, values] = meanOf(args, tables)
    const rows = values.flatMap((value, i) =>
      value === null ? [] : [{ value, weight: drawn.weights[i] ?? 0 }],
    )
    const quantileAt = (p: number) =>
      weightedQuantile(
        rows.map(({ value }) => value),
        rows.map(({ weight }) => weight),
        p,
      )
    const probs = [(args.probs ?? args.p ?? [0.25, 0.5, 0.75]) as number | number[]].flat()
    return probs.map((prob) => ({ prob, p: prob, value: quantileAt(prob) }))
  },

  rao_scott(args, tables) {
    const { rows, drawn } = drawnFor(args, tables)
    const inDomain = new Set(filteredRows(tables, args.filter))
    const coded = (column: unknown, coding: unknown) => {
      const texts = textsOf(rows, String(column), tables).map((value, i) => {
        if (value === null || !inDomain.has(rows[i] as Row)) return null
        return coding === 'top2' ? String(Number(topLevels.includes(Number(value)))) : value
      })
      const known = [...new Set(texts.filter((text) => text !== null))].sort()
      return texts.map((text) => (text === null ? null : known.indexOf(text)))
    }
    const result = raoScottTest(
      drawn,
      coded(args.row, args.row_coding),
      coded(args.column, args.column_coding),
    )
    return {
      n: result.n,
      x2: result.pearson,
      F: result.f,
      ndf: result.numeratorDf,
      ddf: result.denominatorDf,
      p_value: result.pValue,
      chisq_p: result.firstOrderPValue,
    }
  },
}

/** The design of a case: columns of another data set, or the SIPAS design on all rows. */
function drawnFor(args: Args, tables: Tables): { rows: readonly Row[]; drawn: Design } {
  const rows = allRows(tables)
  const columns = args.design as DesignColumns | undefined
  return { rows, drawn: columns ? designFromColumns(tables, columns) : sipasDesign(rows, tables) }
}

function meanOf(args: Args, tables: Tables): [Design, (number | null)[]] {
  const { rows, drawn } = drawnFor(args, tables)
  const inDomain = new Set(filteredRows(tables, args.filter))
  const values = domainValues(rows, args, tables)
  return [drawn, values.map((value, i) => (inDomain.has(rows[i] as Row) ? value : null))]
}

/** What is averaged: satisfied or not, points, a category's indicator, or the number itself. */
function domainValues(rows: readonly Row[], args: Args, tables: Tables): (number | null)[] {
  if (args.category !== undefined) {
    const texts = textsOf(rows, String(args.variable ?? args.categorical), tables)
    return texts.map((text) => (text === null ? null : Number(text === String(args.category))))
  }
  const numbers = numbersOf(rows, String(args.item ?? args.variable ?? 'overall'))
  const statistic =
    args.statistic ?? (args.item === undefined && args.variable !== undefined ? 'value' : 'top2')
  if (statistic === 'top2')
    return numbers.map((level) => (level === null ? null : Number(topLevels.includes(level))))
  return statistic === 'score' ? numbers.map((level) => (level === null ? null : (level - 1) * 25)) : numbers
}

function postStratification(args: Args, tables: Tables) {
  const year = Number(args.year ?? args.filter?.year)
  const rows = filteredRows(tables, { year })
  const fields = numberNames(textsOf(rows, 'field_code', tables).map((field) => field ?? ''))
  const transactions = transactionsBy(tables, 'field_code', year)
  return {
    rows,
    drawn: sipasDesign(rows, tables),
    fields,
    totals: fields.names.map((field) => transactions.get(field) ?? 0),
  }
}

function raking(args: Args, tables: Tables) {
  const year = Number(args.year ?? args.filter?.year)
  const variables = ['gender', 'age_band', 'area']
  const read = columnReader(tables)
  const rows = filteredRows(tables, { year }).filter((row) =>
    variables.every((variable) => read(row, variable) !== ''),
  )
  const margins = variables.map((variable) => {
    const { numbers, names } = numberNames(rows.map((row) => read(row, variable)))
    const known = (tables.margins ?? []).filter(
      (row) => row.variable === variable && row.year === String(year),
    )
    const population = new Map(known.map((row) => [row.category, Number(row.population)]))
    return { categories: numbers, totals: names.map((name) => population.get(name) ?? 0) }
  })
  return { rows, drawn: sipasDesign(rows, tables), margins }
}

function meanFigures(result: DesignEstimate) {
  const { n, weight, estimate, standardError, df, normalInterval, tInterval, designEffect } = result
  return {
    n,
    sum_w: weight,
    estimate,
    se: standardError,
    ci_z_lo: normalInterval?.low ?? null,
    ci_z_hi: normalInterval?.high ?? null,
    df,
    ci_t_lo: tInterval?.low ?? null,
    ci_t_hi: tInterval?.high ?? null,
    lo: normalInterval?.low ?? null,
    hi: normalInterval?.high ?? null,
    lo_t: tInterval?.low ?? null,
    hi_t: tInterval?.high ?? null,
    deff: designEffect,
  }
}

function ratioFigures(result: DesignEstimate) {
  const { ci_z_lo, ci_z_hi, ...figures } = meanFigures(result)
  return { ...figures, ratio: result.estimate, respondents: result.n, ci_lo: ci_z_lo, ci_hi: ci_z_hi }
}

/** What is told where the share is 0 or 1, or nothing varies. */
function exactInterval({ n, estimate }: DesignEstimate) {
  const interval = estimate === null ? null : clopperPearsonInterval(Math.round(estimate * n), n)
  return { clopper_pearson_lo: interval?.low ?? null, clopper_pearson_hi: interval?.high ?? null }
}
