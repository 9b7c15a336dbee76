import { describe, expect, test } from 'vitest'
import { deriveKey, isPin } from '../../survey-ui/kiosk/pin.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('PBKDF2 with HMAC-SHA-256', () => {
  // RFC 7914, section 11.
  test.each([
    [
      'passwd',
      'salt',
      1,
      '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc' +
        '49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783',
    ],
    [
      'Password',
      'NaCl',
      80000,
      '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56' +
        'a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d',
    ],
  ])(
    'derives the key of "%s" and "%s" in %i rounds as the RFC has it',
    async (password, salt, rounds, key) => {
      expect(await deriveKey(password, bytes(salt), rounds, 64)).toBe(key)
    },
  )
})

describe('a PIN', () => {
  const salt = '4e61436c'

  test('is right only when it is the one that was set', async () => {
    const hash = await deriveKey('2468', bytes('NaCl'), 1000, 32)

    expect(await isPin('2468', { salt, iterations: 1000, hash })).toBe(true)
    expect(await isPin('2469', { salt, iterations: 1000, hash })).toBe(false)
    expect(await isPin('2468', { salt: '4e61436d', iterations: 1000, hash })).toBe(false)
    expect(await isPin('2468', { salt, iterations: 999, hash })).toBe(false)
  })
})
