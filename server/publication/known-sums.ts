// What can be told of the responses of single months from how many some periods had: the arithmetic of somebody who has
// all published reports. Ends of periods are points, a number is a way from one point to another: whatever points hang
// together, the number between any two of them is known, because it is a sum or a difference of those that were told.

/** A number of responses from the first month up to, and without, the other; months counted from year 0. */
export interface Span {
  from: number
  until: number
  n: number
}

export interface KnownSums {
  /** Every span whose number can be had by adding and subtracting spans that touch, longest first. */
  spans: Span[]
  /** By how many a number differs from what others already say of the same months. */
  apart: number[]
}

/** @param told in the order in which they count where two say different things of the same months */
export function knownSums(told: readonly Span[]): KnownSums {
  const points = [...new Set(told.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b)
  // For each point its group, and the number from a first point of the group up to it.
  const groups = points.map((_, at) => at)
  const numbers = points.map(() => 0)
  const apart: number[] = []
  for (const { from, until, n } of told) {
    const [start, end] = [points.indexOf(from), points.indexOf(until)]
    const [group, joined] = [groups[start] ?? 0, groups[end] ?? 0]
    const gap = (numbers[start] ?? 0) + n - (numbers[end] ?? 0)
    if (group === joined) {
      if (gap !== 0) apart.push(Math.abs(gap))
      continue
    }
    for (const at of points.keys()) {
      if (groups[at] !== joined) continue
      groups[at] = group
      numbers[at] = (numbers[at] ?? 0) + gap
    }
  }
  return { spans: spansOf(points, groups, numbers), apart }
}

function spansOf(points: readonly number[], groups: readonly number[], numbers: readonly number[]): Span[] {
  const spans: Span[] = []
  for (const [start, from] of points.entries())
    for (let end = start + 1; end < points.length; end++)
      if (groups[start] === groups[end])
        spans.push({ from, until: points[end] ?? 0, n: (numbers[end] ?? 0) - (numbers[start] ?? 0) })
  return spans.sort((a, b) => b.until - b.from - (a.until - a.from))
}

/** The numbers of responses that are left where one known span lies strictly within another. */
export function restsWithin(spans: readonly Span[]): { span: Span; without: Span; n: number }[] {
  const rests: { span: Span; without: Span; n: number }[] = []
  for (const span of spans)
    for (const without of spans)
      if (span.from < without.from && without.until < span.until)
        rests.push({ span, without, n: span.n - without.n })
  return rests
}

/** The most of a span that spans within it make up together, of which no two share a month. */
export function mostWithin(span: Pick<Span, 'from' | 'until'>, spans: readonly Span[]): number {
  const inside = spans
    .filter(({ from, until }) => from >= span.from && until <= span.until)
    .sort((a, b) => a.until - b.until)
  // The most up to some months, each later and more than the one before.
  const most = [{ until: span.from, n: 0 }]
  for (const { from, until, n } of inside) {
    const before = most.findLast((one) => one.until <= from)?.n ?? 0
    if (before + n > (most.at(-1)?.n ?? 0)) most.push({ until, n: before + n })
  }
  return most.at(-1)?.n ?? 0
}
