/** a log(a/mean) + mean - a, where gap = mean - a is passed because the caller knows it more exactly. */
export function deviance(a: number, mean: number, gap: number): number {
  // Halved first: the sum need not be a double.
  const half = a / 2 + mean / 2
  if (Math.abs(gap) > 0.2 * half) return a * Math.log(a / mean) + gap
  const v = -gap / 2 / half
  let sum = -gap * v
  let power = 2 * a * v
  for (let odd = 3; ; odd += 2) {
    power *= v * v
    const next = sum + power / odd
    if (next === sum) return sum
    sum = next
  }
}
