import { settingsOf } from '#contract/kiosk.ts'
import { type KioskState, show } from './screen.ts'

const mostFailures = 5
const pauseSeconds = 60

/** Staff asks for the sheet: behind the PIN where the office has set one. */
export function callStaff(state: KioskState): KioskState {
  const { configuration, screen } = state
  if (!configuration || screen.name !== 'attract') return state
  return show(state, { name: settingsOf(configuration).exitPin ? 'pin' : 'staff' })
}

/** A PIN was tried. After five wrong ones in a row none is taken for a minute, so that guessing leads nowhere. */
export function tryPin(state: KioskState, isRight: boolean, now: number): KioskState {
  if (state.screen.name !== 'pin' || now < state.pin.pausedUntil) return state
  if (isRight) return { ...show(state, { name: 'staff' }), pin: { failures: 0, pausedUntil: 0 } }
  const failures = state.pin.failures + 1
  const isPause = failures >= mostFailures
  return {
    ...state,
    pin: isPause ? { failures: 0, pausedUntil: now + pauseSeconds * 1000 } : { failures, pausedUntil: 0 },
  }
}
