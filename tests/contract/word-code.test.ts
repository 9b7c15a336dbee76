import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWordCode, syllableOf, wordCodeOfBytes, wordCount } from '#contract/word-code.ts'

const all = Array.from({ length: 256 }, (_, byte) => syllableOf(byte))

// Without tone marks, as the codes are written: words that are coarse, or that become coarse with a tone mark.
const indecent =
  `bi bim bu buoi buom cac cai cak cave cho chich chim chip chet chui cu cuc cut dai dam deo di dich
  diem dien dit du dut dech dap dot dum ia hiep hoi kho khung khi lon loz lo lol lung long ma mat me mong mut ngu
  nung nhuc phan phang phuc phet sung suong tao thui thoi thu thang ti tit tieu vu xoc
  ass butt cum dick dung fat fuc fuck gay hell hoe moan nig rape sex shit slut suc suck tit turd whore`.split(
    /\s+/,
  )

describe('word codes', () => {
  test('five words of 256 syllables hold 40 bits', () => {
    expect(new Set(all).size).toBe(256)
    expect(Math.log2(new Set(all).size) * wordCount).toBe(40)
  })

  test('no syllable is coarse, with whatever tone marks', () => {
    expect(all.filter((syllable) => indecent.includes(syllable))).toEqual([])
  })

  test('a code is read as it is shown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
        const code = wordCodeOfBytes(bytes)

        return readWordCode(code) === code
      }),
    )
  })

  test('capitals, spaces and tone marks do not matter, nor that all words are run together', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
        const code = wordCodeOfBytes(bytes)
        const typed = [code.toUpperCase(), code.replaceAll('-', ' '), code.replaceAll('-', '')]

        return typed.every((text) => readWordCode(text) === code)
      }),
    )
    expect(readWordCode(' Lánh – Thúy, minh; SEN bảy. ')).toBe('lanh-thuy-minh-sen-bay')
    expect(readWordCode('đanh-đen-đay-đinh-đua')).toBe('danh-den-day-dinh-dua')
  })

  test.for(['', 'lanh-thuy-minh-sen', 'lanh-thuy-minh-sen-bay-ray', 'lanh-thuy-minh-sen-hay', 'DEMO-2345'])(
    'what cannot be a code is none: "%s"',
    (typed) => {
      expect(readWordCode(typed)).toBeNull()
    },
  )
})
