import { skipped } from '../../analytics/index.ts'

const [zero, minus, comma, nothing] = ['0', '-', ',', 'N'].map((sign) => sign.charCodeAt(0))

/**
 * Reads levels as PostgreSQL writes them, {5,4,NULL,0,-1}. Millions of rows pass here, so no list is made of each.
 * @param into receives one number per answer; `skipped` for NULL
 * @returns how many there are; answers beyond the end of `into` are left out
 */
export function parseLevels(text: string, into: Int8Array): number {
  let [count, value, sign] = [0, 0, 1]
  // Without the braces; an empty array has nothing between them.
  const end = text.length - 1
  if (end <= 1) return 0
  for (let place = 1; place <= end; place++) {
    const code = text.charCodeAt(place)
    if (code === comma || place === end) {
      into[count++] = sign * value
      value = 0
      sign = 1
    } else if (code === minus) sign = -1
    else if (code === nothing) {
      value = skipped
      place += 'NULL'.length - 1
    } else value = value * 10 + code - (zero ?? 0)
  }
  return count
}
