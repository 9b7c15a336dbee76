import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSign, codeOfBytes, isWellFormedCode, normaliseCode, printedCode } from '#contract/code.ts'

const someCode = fc.uint8Array({ minLength: 9, maxLength: 9 }).map(codeOfBytes)

test('a code reads the same however it is typed', () => {
  const code = codeOfBytes(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9]))

  expect(isWellFormedCode(code)).toBe(true)
  expect(normaliseCode(` ${printedCode(code).toLowerCase().replace('-', ' - ')} `)).toBe(code)
})

test('every single wrong sign is found', () => {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  fc.assert(
    fc.property(someCode, fc.nat(9), fc.nat(31), (code, position, value) => {
      const wrong = code.slice(0, position) + alphabet.charAt(value) + code.slice(position + 1)
      expect(isWellFormedCode(wrong)).toBe(wrong === code)
    }),
    { numRuns: 2000 },
  )
})

test('what is no code is told apart', () => {
  expect(isWellFormedCode('')).toBe(false)
  expect(isWellFormedCode('ABCDEFGHI1')).toBe(false)
  expect(() => checkSign('abc')).toThrow(RangeError)
})
