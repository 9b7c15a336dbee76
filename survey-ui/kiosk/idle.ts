import { isUntouched, type KioskState } from './screen.ts'

/** What happens while nobody touches the screen. */
export interface IdleSteps {
  /** Seconds without a touch before `ask`. */
  seconds: number
  /** Seconds more before `leave`. */
  graceSeconds: number
  ask: () => void
  leave: () => void
}

/**
 * Two stages: asks whether somebody is there, then leaves. Every sign of life begins anew.
 * @returns `touch`, to be called at every sign of life, and `stop`
 */
export function watchIdle({ seconds, graceSeconds, ask, leave }: IdleSteps): {
  touch: () => void
  stop: () => void
} {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  const touch = () => {
    stop()
    timer = setTimeout(() => {
      ask()
      timer = setTimeout(leave, graceSeconds * 1000)
    }, seconds * 1000)
  }
  touch()
  return { touch, stop }
}

/**
 * How an idle screen ends: `asks` where somebody's answers or code are at stake, `quiet` where only a language
 * or a staff screen goes back to the beginning, null where nothing is to be wiped.
 */
export function idleManner(state: KioskState): 'asks' | 'quiet' | null {
  switch (state.screen.name) {
    case 'code':
    case 'reasons':
    case 'form':
    case 'notSaved':
      return 'asks'
    case 'pin':
    case 'staff':
      return 'quiet'
    case 'attract':
      if (state.code !== null) return 'asks'
      return isUntouched(state) ? null : 'quiet'
    default:
      return null
  }
}
