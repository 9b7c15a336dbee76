import { expect, test } from 'vitest'
import { joinChannels } from '../../server/report/parts/join-channels.ts'

const none = { tablet: 0, qr: 0, paper: 0, interview: 0, other: 0 }

test('channels that brought enough stay as they are', () => {
  const channels = { ...none, tablet: 40, qr: 10 }

  expect(joinChannels(channels, 10)).toEqual(channels)
})

test('one that brought a few takes the next smallest with it, so that the sum gives neither away', () => {
  expect(joinChannels({ ...none, tablet: 40, qr: 12, paper: 3 }, 10)).toEqual({
    ...none,
    tablet: 40,
    other: 15,
  })
})

test('several that are enough together take nobody with them', () => {
  expect(joinChannels({ ...none, tablet: 40, qr: 12, paper: 6, interview: 7 }, 10)).toEqual({
    ...none,
    tablet: 40,
    qr: 12,
    other: 13,
  })
})

test('a few others are joined by the next smallest', () => {
  expect(joinChannels({ ...none, tablet: 40, qr: 12, other: 2 }, 10)).toEqual({
    ...none,
    tablet: 40,
    other: 14,
  })
})

test('what all brought together is not split where it is a few', () => {
  expect(joinChannels({ ...none, tablet: 4, qr: 2 }, 10)).toEqual({ ...none, other: 6 })
})
