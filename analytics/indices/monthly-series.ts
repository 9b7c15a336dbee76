/** Counts of one month: answers given and satisfied ones. */
export interface MonthCounts {
  /** YYYY-MM. */
  month: string
  answered: number
  satisfied: number
}

export interface MonthIndex extends MonthCounts {
  /** Share of satisfied answers, 0..1; null without answers. */
  index: number | null
  /** Pooled index of this month and the ones before it, as many as the window holds; null until there are so many. */
  movingIndex: number | null
  /** Index minus that of the same month a year before; null where either is missing. */
  changeOnYear: number | null
}

/**
 * The index month by month, smoothed and compared with the year before. The moving index pools counts, so that a
 * month with few answers weighs little; it takes the months as they follow each other in the series.
 * @param series months in order, without repeats
 * @param window months in the moving index, at least 1
 * @throws RangeError unless the months rise, the window is whole, and the counts are whole with satisfied <= answered
 */
export function monthlySeries(series: readonly MonthCounts[], window = 3): MonthIndex[] {
  requireSeries(series, window)
  const indexOf = new Map(series.map(({ month, answered, satisfied }) => [month, share(satisfied, answered)]))
  return series.map((counts, position) => {
    const index = share(counts.satisfied, counts.answered)
    const before = indexOf.get(yearBefore(counts.month)) ?? null
    return {
      ...counts,
      index,
      movingIndex: position + 1 < window ? null : pooled(series.slice(position + 1 - window, position + 1)),
      changeOnYear: index === null || before === null ? null : index - before,
    }
  })
}

function share(satisfied: number, answered: number): number | null {
  return answered === 0 ? null : satisfied / answered
}

function pooled(months: readonly MonthCounts[]): number | null {
  const sumOf = (key: 'answered' | 'satisfied') => months.reduce((sum, month) => sum + month[key], 0)
  return share(sumOf('satisfied'), sumOf('answered'))
}

function yearBefore(month: string): string {
  return `${String(Number(month.slice(0, 4)) - 1).padStart(4, '0')}${month.slice(4)}`
}

function requireSeries(series: readonly MonthCounts[], window: number): void {
  const doRise = series.every(
    ({ month }, i) => /^\d{4}-\d{2}$/.test(month) && (i === 0 || month > (series[i - 1]?.month ?? '')),
  )
  const areCounts = series.every(
    ({ answered, satisfied }) =>
      Number.isSafeInteger(answered) &&
      Number.isSafeInteger(satisfied) &&
      satisfied >= 0 &&
      satisfied <= answered,
  )
  if (!doRise || !areCounts || !Number.isInteger(window) || window < 1) {
    throw new RangeError(
      'monthlySeries requires rising months YYYY-MM, whole counts with satisfied <= answered, and a window of at least 1',
    )
  }
}
