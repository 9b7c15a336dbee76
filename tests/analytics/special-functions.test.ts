import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpper,
  chiSquareUpperQuantile,
  fCdf,
  fQuantile,
  fUpper,
  fUpperQuantile,
  normalQuantile,
  studentTCdf,
  studentTQuantile,
  studentTTwoSided,
  studentTUpper,
} from '../../analytics/index.ts'
import { expectRelative } from './expect-relative.ts'

// Expected values: mpmath 1.3 with 40 digits (regularised incomplete gamma and beta functions, their roots; the two
// F tails with many degrees of freedom by numerical integration of the density).

const distance = 1e-12

test.each([
  [0.001, 1, 0.025227120630039613, 0.9747728793699604],
  [3.84, 1, 0.9499564787512949, 0.050043521248705106],
  [60, 2, 0.9999999999999064, 9.357622968840175e-14],
  [500, 5, 1, 7.984661110562802e-106],
  [0.5, 10, 6.611710561034247e-6, 0.999993388289439],
  [18.3, 10, 0.9498909385885376, 0.05010906141146245],
  [950, 1000, 0.13087593425431157, 0.8691240657456885],
  [1200, 1000, 0.9999877440576693, 1.2255942330622905e-5],
  [1e-8, 3, 2.6596151946973723e-13, 0.999999999999734],
  [40, 0.5, 0.9999999999419685, 5.803147475369233e-11],
])('χ² at %s with %s degrees of freedom', (x, df, lower, upper) => {
  expectRelative(chiSquareCdf(x, df), lower, distance)
  expectRelative(chiSquareUpper(x, df), upper, distance)
})

test.each([
  [0.001, 1, 0.4996816902199194],
  [1.96, 10, 0.039218120123849856],
  [12.706, 1, 0.025000401179066593],
  [2.5, 3.5, 0.03784732190474504],
  [40, 5, 9.205981085886477e-8],
  [1e-6, 30, 0.4999996043678151],
  [3, 1_000_000, 0.0013499312707108985],
  [8, 100_000, 6.286959938128186e-16],
  [100, 2, 4.999250124978129e-5],
])('Student’s t above %s with %s degrees of freedom', (t, df, upper) => {
  expectRelative(studentTUpper(t, df), upper, distance)
  expectRelative(studentTCdf(-t, df), upper, distance)
  expectRelative(studentTTwoSided(-t, df), 2 * upper, distance)
})

test.each([
  [0.01, 1, 1, 0.06345103486110713, 0.9365489651388929],
  [1, 5, 10, 0.5348805734621996, 0.4651194265378004],
  [3.33, 5, 10, 0.9501687242027786, 0.049831275797221304],
  [50, 3, 7, 0.9999571896396127, 4.281036038735932e-5],
  [0.2, 12, 4, 0.013209342956542969, 0.986790657043457],
  [8, 0.7, 2.3, 0.9119449697259134, 0.08805503027408654],
  [1.5, 100, 1000, 1 - 0.001707576383176644, 0.001707576383176644],
  [1.02, 18_506, 55_518, 1 - 0.04902662921857438, 0.04902662921857438],
])('F at %s with %s and %s degrees of freedom', (x, df1, df2, lower, upper) => {
  expectRelative(fCdf(x, df1, df2), lower, distance)
  expectRelative(fUpper(x, df1, df2), upper, distance)
})

test('quantiles are those of the tables', () => {
  expectRelative(studentTQuantile(0.975, 1), 12.706204736174705, distance)
  expectRelative(studentTQuantile(0.025, 10), -2.228138851986275, distance)
  expectRelative(studentTQuantile(0.0005, 3), -12.923978636687483, distance)
  expectRelative(studentTQuantile(0.975, 10_287), 1.9601946198690854, distance)
  expectRelative(chiSquareQuantile(0.95, 1), 3.841458820694126, distance)
  expectRelative(chiSquareUpperQuantile(0.05, 10), 18.307038053275146, distance)
  expectRelative(chiSquareUpperQuantile(0.001, 100), 149.44925277903872, distance)
  expectRelative(chiSquareQuantile(0.025, 4), 0.4844185570879298, distance)
  expectRelative(fUpperQuantile(0.05, 5, 10), 3.325834530413012, distance)
  expectRelative(fQuantile(0.975, 4, 20), 3.51469516225841, distance)
  expectRelative(fQuantile(0.025, 4, 20), 0.11682320526524599, distance)
})

const tail = fc.double({ min: 1e-14, max: 0.999, noNaN: true })
const df = fc.double({ min: 0.5, max: 20_000, noNaN: true })

test('quantiles and tails are each other’s inverse on both sides', () => {
  fc.assert(
    fc.property(tail, df, df, (p, df1, df2) => {
      // A quantile can be no nearer than the last digit of x moves the tail.
      const reach = 1e-11
      expectRelative(chiSquareUpper(chiSquareUpperQuantile(p, df1), df1), p, reach)
      expectRelative(chiSquareCdf(chiSquareQuantile(p, df1), df1), p, reach)
      expectRelative(fUpper(fUpperQuantile(p, df1, df2), df1, df2), p, reach)
      expectRelative(fCdf(fQuantile(p, df1, df2), df1, df2), p, reach)
      expectRelative(studentTCdf(studentTQuantile(p, df1), df1), p, reach)
    }),
  )
})

test('t with endless degrees of freedom is normal, its square is F, and χ² with two is exponential', () => {
  expect(studentTQuantile(0.975, 1e12)).toBeCloseTo(normalQuantile(0.975), 10)
  expectRelative(fUpper(2.5 ** 2, 1, 17), studentTTwoSided(2.5, 17), distance)
  expectRelative(chiSquareUpper(7, 2), Math.exp(-3.5), distance)
})

test('what has no meaning is refused', () => {
  expect(() => chiSquareCdf(-1, 3)).toThrow(RangeError)
  expect(() => chiSquareQuantile(0, 3)).toThrow(RangeError)
  expect(() => studentTCdf(Number.NaN, 3)).toThrow(RangeError)
  expect(() => studentTQuantile(0.5, 0)).toThrow(RangeError)
  expect(() => fUpper(1, 0, 3)).toThrow(RangeError)
  expect(() => fQuantile(1, 2, 3)).toThrow(RangeError)
})
