import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planSample } from '../../analytics/index.ts'
import type { PlanMethod, PlanTerms } from '../../analytics/sampling/sample-plan.ts'

const terms: PlanTerms = {
  method: 'cochran',
  marginOfError: 0.05,
  level: 0.95,
  share: 0.5,
  designEffect: 1,
  responseRate: 1,
  least: 0,
  most: null,
}
const of = (...populations: number[]) => populations.map((population) => ({ population, share: null }))
const responsesOf = (plan: ReturnType<typeof planSample>) => plan.strata.map(({ responses }) => responses)

test('Krejcie and Morgan’s table: 278 of 1,000, 370 of 10,000, 80 of 100', () => {
  // Krejcie & Morgan (1970), Educ. Psychol. Meas. 30, 607-610, the same formula with z² = 3.841.
  expect(responsesOf(planSample(of(100, 1000, 10_000), terms))).toEqual([80, 278, 370])
})

test('388 of 12,439 transactions by the form of Decision 1383, which stands for z = 2 and a half', () => {
  const yamane = planSample(of(12_439), { ...terms, method: 'yamane', level: 0.8, share: 0.9 })

  expect(yamane.whole).toMatchObject({ responses: 388, forms: 388 })
  // By hand: 2 √(0.25/388 · 12051/12438) = 0.04997.
  expect(yamane.whole.marginOfError).toBeCloseTo(0.049_97, 5)
})

test('design effect and response rate: 385 become 578 responses and 963 forms', () => {
  const plan = planSample(of(1e9), { ...terms, designEffect: 1.5, responseRate: 0.6 })

  // By hand: 385 · 1.5 = 577.5; 577.5 / 0.6 = 962.5. Margin 1.95996 √(1.5 · 0.25 / 578) = 0.04992.
  expect(plan.whole).toMatchObject({ responses: 578, forms: 963 })
  expect(plan.whole.marginOfError).toBeCloseTo(0.049_92, 5)
})

test('where all forms are too few, as many responses are planned as come back, and the margin says so', () => {
  const [unit] = planSample(of(50), { ...terms, responseRate: 0.6 }).strata

  // 45 needed, 75 forms for that, 50 there are: 30 come back. 1.95996 √(0.25/30 · 20/49) = 0.11430.
  expect(unit).toMatchObject({ responses: 30, forms: 50 })
  expect(unit?.marginOfError).toBeCloseTo(0.1143, 4)
})

test('the whole is worked out once and shared out in proportion', () => {
  const plan = planSample(of(6000, 3000, 1000), { ...terms, method: 'proportional' })

  expect(responsesOf(plan)).toEqual([222, 111, 37])
  expect(plan.whole.responses).toBe(370)
  // In proportion, the variance is nearly that of a simple random sample of 370.
  expect(plan.whole.marginOfError).toBeCloseTo(0.05, 3)
})

test('Neyman gives more to where opinions differ, by the shares of the strata', () => {
  const strata = [
    { population: 5000, share: 0.5 },
    { population: 5000, share: 0.9 },
  ]
  const plan = planSample(strata, { ...terms, method: 'neyman' })

  // 370 · 0.5/(0.5 + 0.3) = 231.25.
  expect(responsesOf(plan)).toEqual([231, 139])
})

test('the square root and equal parts, within bounds', () => {
  const strata = of(90_000, 10_000)

  expect(responsesOf(planSample(strata, { ...terms, method: 'power' }))).toEqual([287, 96])
  expect(responsesOf(planSample(strata, { ...terms, method: 'equal' }))).toEqual([192, 191])
  expect(responsesOf(planSample(strata, { ...terms, method: 'proportional', least: 100 }))).toEqual([
    283, 100,
  ])
  expect(responsesOf(planSample(strata, { ...terms, method: 'proportional', most: 200 }))).toEqual([200, 183])
  expect(responsesOf(planSample(strata, { ...terms, most: 200 }))).toEqual([200, 200])
})

test('a stratum without anybody is asked for nothing; the whole speaks only for what is covered', () => {
  const plan = planSample(of(0, 100), { ...terms, least: 10 })

  expect(plan.strata[0]).toEqual({ responses: 0, forms: 0, marginOfError: null })
  expect(plan.whole.marginOfError).not.toBeNull()
  expect(planSample(of(0), terms).whole.marginOfError).toBeNull()
  expect(planSample(of(100, 100), { ...terms, most: 0 }).whole.marginOfError).toBeNull()
  expect(planSample(of(1), terms).strata[0]).toEqual({ responses: 1, forms: 1, marginOfError: 0 })
})

test.for([{ designEffect: 0.5 }, { responseRate: 0 }, { responseRate: 1.1 }, { share: 1 }, { level: 0 }])(
  'what cannot be is refused: %o',
  (wrong) => {
    expect(() => planSample(of(100), { ...terms, ...wrong })).toThrow(RangeError)
  },
)

test('nothing is asked of more people than there are, and every margin is a number', () => {
  const methods: PlanMethod[] = ['cochran', 'yamane', 'proportional', 'neyman', 'power', 'equal']
  const populations = fc.array(fc.nat(3000), { minLength: 1, maxLength: 12 })
  const rates = fc.double({ min: 0.05, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      populations,
      fc.constantFrom(...methods),
      rates,
      fc.nat(40),
      (list, method, responseRate, least) => {
        const plan = planSample(of(...list), { ...terms, method, responseRate, least, designEffect: 1.3 })

        for (const [h, { responses, forms, marginOfError }] of plan.strata.entries()) {
          expect(forms).toBeLessThanOrEqual(list[h] ?? 0)
          expect(responses).toBeLessThanOrEqual(forms)
          expect(marginOfError ?? 0).toBeGreaterThanOrEqual(0)
          expect(marginOfError ?? 0).toBeLessThan(Infinity)
        }
      },
    ),
  )
})
