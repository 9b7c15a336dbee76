import { expect, test } from 'vitest'
import type { PlaceSettings, StorageGap, TabletSummary } from '#contract/tablets.ts'
import { changeOf, draftFaults, draftOf, usualHours } from '../../survey-ui/office/tablets/place-draft.ts'
import { agoText, clockText, storageText, watchSentence } from '../../survey-ui/office/tablets/watch-words.ts'
import { tabletsVi } from '../../survey-ui/office/text/tablets.vi.ts'

const place: PlaceSettings = {
  collectorId: 1,
  unitId: 1,
  kind: 'tablet',
  name: 'Quầy số 1',
  status: 'open',
  surveys: ['a'],
  codes: 'none',
  kiosk: {
    languages: [],
    idleSeconds: 45,
    hours: [],
    slides: [{ vi: 'Kính chào', fr: 'Bonjour' }],
    hasExitPin: true,
  },
  tablets: [],
}

test('a place that is opened and left as it is changes nothing', () => {
  expect(changeOf(draftOf(place), place)).toEqual({})
})

test('only what was changed is sent, tidied, and other languages stay', () => {
  const draft = {
    ...draftOf(place),
    name: ' Quầy số 2 ',
    isOpen: false,
    idleSeconds: '60',
    slides: [
      { vi: 'Kính chào', en: ' Welcome ' },
      { vi: '  ', en: 'alone' },
    ],
  }

  expect(changeOf(draft, place)).toEqual({
    name: 'Quầy số 2',
    status: 'closed',
    kiosk: { idleSeconds: 60, slides: [{ vi: 'Kính chào', fr: 'Bonjour', en: 'Welcome' }] },
  })
})

test('a PIN is left, set or removed', () => {
  const draft = draftOf(place)

  expect(changeOf({ ...draft, newPin: '2718' }, place)).toEqual({ kiosk: { exitPin: '2718' } })
  expect(changeOf({ ...draft, isPinRemoved: true }, place)).toEqual({ kiosk: { exitPin: null } })
})

test('all that cannot be saved is named at once, in the order of the form', () => {
  const wrong = {
    name: ' ',
    idleSeconds: '14',
    newPin: '12',
    hours: [{ days: [], from: '08:00', to: '09:00' }],
  }

  expect(draftFaults({ ...draftOf(place), ...wrong })).toEqual(['name', 'hours', 'idle', 'pin'])
  expect(draftFaults({ ...draftOf(place), hours: usualHours })).toEqual([])
})

test('a contact is told in the largest unit that fits', () => {
  const now = new Date('2026-06-15T10:00:00Z')
  const ago = (instant: string) => agoText(instant, now, 'vi', tabletsVi)

  expect(ago('2026-06-15T09:59:40Z')).toBe('vừa xong')
  expect(ago('2026-06-15T09:01:00Z')).toBe('59 phút trước')
  expect(ago('2026-06-13T11:00:00Z')).toBe('47 giờ trước')
  expect(ago('2026-06-13T10:00:00Z')).toBe('2 ngày trước')
})

test('a clock is right within half a minute, ahead or behind beyond it', () => {
  const clock = (seconds: number | null) => clockText(seconds, 'vi', tabletsVi)

  expect([clock(30), clock(-31), clock(900), clock(null)]).toEqual([
    'đúng giờ',
    'chậm 31 giây',
    'nhanh 15 phút',
    'chưa biết',
  ])
})

test('storage is told in megabytes, with whether it is kept', () => {
  expect(storageText({ used: 4_200_000, quota: 1_900_000_000, isPersistent: true }, 'vi', tabletsVi)).toBe(
    'đã dùng 4 MB trên 1.900 MB; được giữ lâu dài',
  )
})

test('the section begins with what is missing, else with how many tablets want a look', () => {
  const tablet = (missing: number, faults: string[]) => ({ counts: { missing }, faults }) as TabletSummary
  const sentence = (tablets: TabletSummary[], gaps: StorageGap[] = []) =>
    watchSentence({ tablets, gaps }, 'vi', tabletsVi)
  const gap = { unitId: 1, day: '2026-06-15', receipts: 9, found: 8, missing: 1, tablets: [] }

  expect(sentence([tablet(0, []), tablet(0, ['silent'])])).toBe(
    '2 máy: mọi phiếu đã ghi nhận đều đã về hoặc đang chờ gửi. 1 máy cần xem.',
  )
  expect(sentence([tablet(2, ['missing']), tablet(1, ['missing'])])).toContain('Còn thiếu 3 phiếu')
  // All is not well where the database lost what had arrived.
  expect(sentence([tablet(0, [])], [gap])).toBe('')
})
