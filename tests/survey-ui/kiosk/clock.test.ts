import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOf, jumpBetween, type Reading } from '../../../survey-ui/kiosk/delivery/clock.ts'

const hour = 3_600_000
const year = 365 * 24 * hour
const real = Date.UTC(2026, 5, 15)

/** A device whose clock stands `offset` from the truth, after so much running time of a session. */
const reading = (at: number, offset: number, session = 'a', started = 0): Reading => ({
  wall: real + at + offset,
  running: at - started,
  session,
  offset: null,
})

const offsets = fc.integer({ min: -2 * year, max: 2 * year })
const waits = fc.integer({ min: 0, max: 60 * 24 * hour })
const jumps = fc.integer({ min: -2 * year, max: 2 * year }).filter((jump) => Math.abs(jump) > 120_000)

const captureOf = ({ wall, running, session, offset }: Reading, jumps = 0) => ({
  capturedAt: wall,
  reading: { running, session, jumps, offset },
})

describe('the age of a response', () => {
  test('is right whatever the clock says, as long as it is left alone', () => {
    fc.assert(
      fc.property(offsets, waits, fc.boolean(), (offset, wait, isReloaded) => {
        const captured = captureOf(reading(hour, offset))
        const later = isReloaded ? reading(hour + wait, offset, 'b', hour) : reading(hour + wait, offset)

        const seconds = Math.round(wait / 1000)
        expect(ageOf(captured, later, [])).toEqual({ capturedSecondsAgo: seconds, clockJumped: false })
      }),
    )
  })

  test('is taken from the running time when the clock was moved within a session, and says that it was', () => {
    fc.assert(
      fc.property(offsets, waits, jumps, (offset, wait, jump) => {
        const captured = captureOf(reading(hour, offset))

        const age = ageOf(captured, reading(hour + wait, offset + jump), [jump])

        expect(age).toEqual({ capturedSecondsAgo: Math.round(wait / 1000), clockJumped: true })
      }),
    )
  })

  test('is put right by the jump that was seen before the device was started anew, and says so', () => {
    fc.assert(
      fc.property(offsets, waits, jumps, (offset, wait, jump) => {
        const captured = captureOf(reading(hour, offset), 1)

        const age = ageOf(captured, reading(hour + wait, offset + jump, 'b'), [-5 * hour, jump])

        expect(age).toEqual({ capturedSecondsAgo: Math.round(wait / 1000), clockJumped: true })
      }),
    )
  })

  test('is right through sleep and restarts where the server shows that the clock was left alone', () => {
    fc.assert(
      fc.property(offsets, waits, waits, fc.boolean(), (offset, wait, slept, isReloaded) => {
        const captured = captureOf({ ...reading(hour, offset), offset })
        const later = reading(hour + wait, offset, isReloaded ? 'b' : 'a')
        // Running time stands still while the device sleeps; the watch takes that for a jump.
        const woken = { ...later, wall: later.wall + slept, offset: offset + 1500 }

        const age = ageOf(captured, woken, slept > 120_000 ? [slept] : [])

        expect(age).toEqual({ capturedSecondsAgo: Math.round((wait + slept) / 1000), clockJumped: false })
      }),
    )
  })

  test('is uncertain where the server shows that the clock moved, also while the device was off', () => {
    fc.assert(
      fc.property(offsets, waits, jumps, (offset, wait, jump) => {
        const captured = captureOf({ ...reading(hour, offset), offset })
        const later = { ...reading(hour + wait, offset + jump, 'b'), offset: offset + jump }

        const seconds = Math.round(wait / 1000)
        expect(ageOf(captured, later, [])).toEqual({ capturedSecondsAgo: seconds, clockJumped: true })
      }),
    )
  })

  test('is never one that the server refuses, and is called uncertain where it cannot be', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (capturedAt, wall) => {
        const age = ageOf({ capturedAt, reading: null }, { wall, running: 0, session: 'a', offset: null }, [])

        expect(age.capturedSecondsAgo).toBeGreaterThanOrEqual(0)
        expect(age.capturedSecondsAgo).toBeLessThanOrEqual(100_000_000)
        const truth = (wall - capturedAt) / 1000
        expect(age.clockJumped).toBe(truth < -120 || Math.round(truth) > 100_000_000)
      }),
    )
  })
})

describe('a jump of the clock', () => {
  test('is the movement against the running time', () => {
    fc.assert(
      fc.property(offsets, waits, jumps, (offset, wait, jump) => {
        expect(jumpBetween(reading(0, offset), reading(wait, offset + jump))).toBe(jump)
      }),
    )
  })

  test('is not a clock that goes a little wrong', () => {
    expect(jumpBetween(reading(0, 0), reading(hour, 90_000))).toBe(0)
    expect(jumpBetween(reading(0, 0), reading(hour, -90_000))).toBe(0)
  })
})
