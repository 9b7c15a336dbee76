import { expect, test } from 'vitest'
import { compute } from './adapter.ts'
import { type Case, readCases, readTables } from './cases.ts'
import { differences } from './differences.ts'

const cases = readCases()
const built = [...new Set(cases.map(({ quantity }) => quantity))].sort()
const tables = new Map(
  [...new Set(cases.map(({ dataset }) => dataset))].map((name) => [name, readTables(name)]),
)

function casesOf(quantity: string): Case[] {
  return cases.filter((one) => one.quantity === quantity)
}

function computeCase({ quantity, dataset, args }: Case): unknown {
  return compute({ quantity, dataset, args, tables: tables.get(dataset) ?? {} })
}

test.each(built.map((quantity) => ({ quantity, count: casesOf(quantity).length })))(
  '$quantity agrees with the reference values in all of $count cases',
  ({ quantity, count }) => {
    const found = casesOf(quantity).flatMap((one) =>
      differences(one.expected, computeCase(one), one.tol, one.id),
    )

    expect(count).toBeGreaterThan(0)
    expect(found).toEqual([])
  },
)

test.each(built)('a wrong value of %s is found', (quantity) => {
  const one = casesOf(quantity)[0]

  const wrong = JSON.parse(JSON.stringify(one && computeCase(one)), (_, value) =>
    typeof value === 'number' && !Number.isInteger(value) ? value + 1e-7 : value,
  )

  expect(differences(one?.expected, wrong, one?.tol)).not.toEqual([])
})

test('a missing row, a missing value and a value where there is none are found', () => {
  const expected = { keys: ['unit'], rows: [{ unit: 'A', index: null, n: 1 }] }

  expect(differences(expected, [{ unit: 'A', index: null, n: 1 }])).toEqual([])
  expect(differences(expected, [])).toHaveLength(1)
  expect(differences(expected, [{ unit: 'B', index: null, n: 1 }])).toHaveLength(1)
  expect(differences(expected, [{ unit: 'A', index: 0, n: 1 }])).toHaveLength(1)
  expect(differences(expected, [{ unit: 'A', index: Number.NaN, n: 1 }])).toHaveLength(1)
  expect(differences(expected, [{ unit: 'A', index: null }])).toHaveLength(1)
})

test('a quantity that is not built is undefined', () => {
  expect(compute({ quantity: 'no_such_quantity', args: {}, tables: {} })).toBeUndefined()
})
