/**
 * Random numbers in [0, 1) that follow from a seed alone, so that a figure can be computed again to the last digit.
 * @param seed any whole number
 * @see Steele, Lea and Flood (2014), SplitMix; Blackman and Vigna (2021), xoshiro128**, ACM TOMS 47 (4)
 */
export function randomStream(seed: number): () => number {
  const mix = splitMix(seed)
  const state = Uint32Array.from([mix(), mix(), mix(), mix()])
  const next = () => {
    const [a = 0, b = 0, c = 0, d = 0] = state
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const mixedC = c ^ a
    const mixedD = d ^ b
    state[1] = b ^ mixedC
    state[0] = a ^ mixedD
    state[2] = mixedC ^ (b << 9)
    state[3] = rotate(mixedD, 11)
    return result
  }
  // 53 bits, as many as a double holds.
  return () => (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}

function splitMix(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    const first = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    const second = Math.imul(first ^ (first >>> 15), 0x735a2d97)
    return (second ^ (second >>> 15)) >>> 0
  }
}
