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
