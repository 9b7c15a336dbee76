import { expect, test } from 'vitest'
import { copyName, readCopyName } from '../../server/backup/copy-name.ts'
import { isCopyDue } from '../../server/backup/daily.ts'
import { copiesToRemove } from '../../server/backup/keep.ts'

const dayLength = 86_400_000
const daily = (count: number) =>
  Array.from({ length: count }, (_, ago) => ({
    at: new Date(Date.parse('2026-12-31T18:00:00Z') - ago * dayLength),
  }))

test('of two years of daily copies seven days, four weeks and twelve months stay', () => {
  const copies = daily(730)
  const removed = new Set(copiesToRemove(copies))

  const staying = copies.filter((copy) => !removed.has(copy)).map(({ at }) => at.toISOString().slice(0, 10))

  expect(staying.slice(0, 7)).toEqual([
    '2026-12-31',
    '2026-12-30',
    '2026-12-29',
    '2026-12-28',
    '2026-12-27',
    '2026-12-26',
    '2026-12-25',
  ])
  // The office is seven hours ahead: its day is the next. Sundays end its weeks, last days its months.
  expect(staying.slice(7)).toEqual([
    '2026-12-19',
    '2026-12-12',
    '2026-11-29',
    '2026-10-30',
    '2026-09-29',
    '2026-08-30',
    '2026-07-30',
    '2026-06-29',
    '2026-05-30',
    '2026-04-29',
    '2026-03-30',
    '2026-02-27',
  ])
})

test('removing day by day keeps what removing at once keeps', () => {
  let stored: { at: Date }[] = []
  for (const copy of daily(400).reverse()) {
    stored.push(copy)
    const removed = new Set(copiesToRemove(stored))
    stored = stored.filter((one) => !removed.has(one))
  }

  const all = daily(400)
  const removed = new Set(copiesToRemove(all).map(({ at }) => at.getTime()))
  const times = (copies: { at: Date }[]) => copies.map(({ at }) => at.getTime()).sort()
  expect(times(stored)).toEqual(times(all.filter(({ at }) => !removed.has(at.getTime()))))
})

test('a server that stood still loses no copy', () => {
  const copies = daily(3)

  expect(copiesToRemove(copies)).toEqual([])
})

test('the copy of a day is due from its hour on, until there is one', () => {
  const good = (at: string) => ({
    good: { at: new Date(at), file: '', isSealed: false, bytes: 0, auditNumber: 0, auditHash: null },
    fault: null,
  })
  const now = new Date('2026-06-15T10:00:00+07:00')

  expect(isCopyDue({ good: null, fault: null }, now, 1)).toBe(true)
  expect(isCopyDue({ good: null, fault: null }, now, 11)).toBe(false)
  expect(isCopyDue({ good: null, fault: null }, now, null)).toBe(false)
  expect(isCopyDue(good('2026-06-15T01:00:00+07:00'), now, 1)).toBe(false)
  expect(isCopyDue(good('2026-06-14T23:00:00+07:00'), now, 1)).toBe(true)
})

test('a name tells what a copy was taken for and when', () => {
  const at = new Date('2026-06-15T10:00:05Z')

  expect(readCopyName(copyName('upgrade', at, true))).toEqual({ kind: 'upgrade', at })
  expect(readCopyName('hailong-2026-06-15T10-00-05Z-daily.tar.zst.json')).toBeNull()
})
