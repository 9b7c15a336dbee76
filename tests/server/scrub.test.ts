import { describe, expect, test } from 'vitest'
import { scrub } from '../../server/collection/scrub.ts'
import { type PlantedKind, plantedComments } from '../support/planted-comments.ts'

const comments = plantedComments(5000)

/** Whether so much of the secret is left that it can be read: all letters of a name, or six digits in a row. */
function survives(secret: string, scrubbed: string): boolean {
  return scrubbed.includes(secret) || leftOf(secret, scrubbed) > 0.5
}

/** The longest piece of the secret that still stands, as a share of its length. */
function leftOf(secret: string, scrubbed: string): number {
  for (let length = secret.length; length > 0; length--)
    for (let at = 0; at + length <= secret.length; at++)
      if (scrubbed.includes(secret.slice(at, at + length))) return length / secret.length
  return 0
}

function recallOf(kind: PlantedKind): { recall: number; missed: string[] } {
  const planted = comments.flatMap(({ text, planted: one }) => (one?.kind === kind ? [{ text, ...one }] : []))
  const missed = planted.filter(({ text, secret, kind: what }) =>
    what === 'name' ? scrub(text).includes(secret) : survives(secret, scrub(text)),
  )
  return {
    recall: 1 - missed.length / planted.length,
    missed: missed.map(({ form, text }) => `${form}: ${text} → ${scrub(text)}`),
  }
}

describe('5,000 comments with something personal planted in half of them', () => {
  test.for([
    ['plain', 0.995],
    ['obfuscated', 0.95],
    ['name', 0.85],
  ] as const)('of %s ones at least %s are hidden', ([kind, least]) => {
    const { recall, missed } = recallOf(kind)

    expect(recall, missed.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(least)
  })

  test('at most one clean comment in a hundred is altered', () => {
    const clean = comments.filter(({ planted }) => planted === null)
    const altered = clean.filter(({ text }) => scrub(text) !== text.normalize('NFC').trim())

    expect(clean.length).toBe(2500)
    expect(
      altered.length / clean.length,
      altered
        .slice(0, 10)
        .map(({ text }) => `${text} → ${scrub(text)}`)
        .join('\n'),
    ).toBeLessThanOrEqual(0.01)
  })

  test('the generator plants every form often enough to tell', () => {
    const counts = Map.groupBy(
      comments.flatMap(({ planted }) => planted ?? []),
      ({ form }) => form,
    )

    expect(counts.size).toBe(24)
    for (const [form, list] of counts) expect(list.length, form).toBeGreaterThan(50)
  })
})

describe('single comments', () => {
  test.for([
    ['Gọi tôi số 0912 345 678 nhé', 'Gọi tôi số […] nhé'],
    ['số không chín một hai ba bốn năm sáu bảy tám', 'số […]'],
    ['O9l2.345.678', '[…]'],
    ['mail lan.nguyen @ gmail . com', 'mail […]'],
    ['chị Nguyễn Thị Lan ở quầy 2', 'chị […] ở quầy 2'],
    ['xe 29A-123.45 đỗ chắn lối', 'xe […] đỗ chắn lối'],
    ['mã 000.00.12.H29-240315-0012 chậm', 'mã […] chậm'],
    ['0\u200b912345678', '[…]'],
  ])('%s', ([text = '', expected]) => {
    expect(scrub(text)).toBe(expected)
  })

  test.for([
    'Hẹn ngày 15/06/2026, lệ phí 1.500.000 đồng, làm trong 3 ngày',
    'Anh chị cán bộ ở Bộ phận Một cửa rất nhiệt tình',
    'giai đoạn 2021-2025 và 2026-2030',
    'Đường Nguyễn Trãi, quầy 12, 13, 14, từ 7h30 đến 11h30',
    'Anh Chị Em xếp hàng ở Trung tâm',
  ])('stays as it is: %s', (text) => {
    expect(scrub(text)).toBe(text)
  })

  test('a comment of the greatest length is judged in no time', () => {
    for (const piece of ['0 ', 'a.', 'anh Lan ', '1.000.', 'không ', 'x@'])
      expect(scrub(piece.repeat(2000).slice(0, 4000)).length).toBeGreaterThan(0)
  })
})
