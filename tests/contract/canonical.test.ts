import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyHash, canonicalJson } from '#contract/canonical.ts'
import { hashOfContent } from '../../server/collection/body-hash.ts'

test('keys are sorted, text is in NFC, undefined members are left out', () => {
  const value = { b: [1, null, true], a: 'Xã'.normalize('NFD'), c: undefined }

  expect(canonicalJson(value)).toBe(`{"a":"${'Xã'.normalize('NFC')}","b":[1,null,true]}`)
})

test('the form does not depend on the order of keys, and reading it back gives the same form', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null))),
      (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        const text = canonicalJson(value)
        expect(canonicalJson(reversed)).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      },
    ),
  )
})

test.for([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])('%s has no canonical form', (value) => {
  expect(() => canonicalJson({ value })).toThrow(RangeError)
})

test('the hash is SHA-256 of the form', async () => {
  // echo -n '{"a":1}' | sha256sum
  expect(await bodyHash({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862')
})

test('the server’s hash is the browser’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string())), async (content) => {
      expect(hashOfContent(content)).toBe(await bodyHash(content))
    }),
  )
})
