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
  // For each point its group, and the number from the group's first point up to it.
  const at = new Map<number, { group: number; n: number }>()
  const placeOf = (point: number) => at.get(point) ?? { group: point, n: 0 }
  const apart: number[] = []
  for (const { from, until, n } of told) {
    const [start, end] = [placeOf(from), placeOf(until)]
    at.set(from, start)
    at.set(until, end)
    const gap = start.n + n - end.n
    if (start.group === end.group) {
      if (gap !== 0) apart.push(Math.abs(gap))
      continue
    }
    for (const [point, place] of at)
      if (place.group === end.group) at.set(point, { group: start.group, n: place.n + gap })
  }
  return { spans: spansOf(at), apart }
}

function spansOf(at: ReadonlyMap<number, { group: number; n: number }>): Span[] {
  const points = [...at].sort(([a], [b]) => a - b)
  return points
    .flatMap(([from, start], place) =>
      points
        .slice(place + 1)
        .flatMap(([until, end]) => (start.group === end.group ? [{ from, until, n: end.n - start.n }] : [])),
    )
    .sort((a, b) => b.until - b.from - (a.until - a.from))
}

/** The numbers of responses that are left where one known span lies strictly within another. */
export function restsWithin(spans: readonly Span[]): { span: Span; without: Span; n: number }[] {
  return spans.flatMap((span) =>
    spans.flatMap((without) =>
      span.from < without.from && without.until < span.until
        ? [{ span, without, n: span.n - without.n }]
        : [],
    ),
  )
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
