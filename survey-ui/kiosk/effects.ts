import { useEffect, useState } from 'preact/hooks'
import { settingsOf } from '#contract/kiosk.ts'
import { idleManner, watchIdle } from './idle.ts'
import { isOpenAt } from './opening-hours.ts'
import type { KioskState } from './screen.ts'
import type { Services, Tell } from './services.ts'

export const graceSeconds = 15
const hoursCheckSeconds = 10

const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input'] as const

/** Writes a finished response to the disk, and tells when it is there. */
export function useSaving({ screen }: KioskState, { keep }: Services, tell: Tell): void {
  useEffect(() => {
    if (screen.name !== 'saving') return
    keep(screen.content, screen.code, screen.token).then(
      () => tell({ type: 'saved' }),
      () => tell({ type: 'notSaved' }),
    )
  }, [screen.name])
}

/** Asks, then wipes, when somebody walked away; screens without answers are left without a word. */
export function useIdle(state: KioskState, { clock }: Services, tell: Tell): void {
  const manner = idleManner(state)
  const seconds = state.configuration ? settingsOf(state.configuration).idleSeconds : 45
  useEffect(() => {
    if (manner === null) return
    const idle = watchIdle({
      seconds,
      graceSeconds,
      ask: () => manner === 'asks' && tell({ type: 'asked' }),
      leave: () => tell({ type: 'abandoned', now: clock() }),
    })
    for (const sign of signsOfLife) addEventListener(sign, idle.touch, { passive: true })
    return () => {
      idle.stop()
      for (const sign of signsOfLife) removeEventListener(sign, idle.touch)
    }
  }, [manner, seconds])
}

/** Looks at the clock every few seconds and tells whether the place is open. */
export function useOpeningHours({ configuration }: KioskState, { clock }: Services, tell: Tell): void {
  useEffect(() => {
    if (!configuration) return
    const { hours } = settingsOf(configuration)
    const check = () => tell({ type: 'hoursChecked', isOpen: isOpenAt(hours, new Date(clock())) })
    check()
    const timer = setInterval(check, hoursCheckSeconds * 1000)
    return () => clearInterval(timer)
  }, [configuration])
}

/** Whether the browser believes that there is a network. */
export function useOnline(): boolean {
  const [isOnline, setIsOnline] = useState(navigator.onLine)
  useEffect(() => {
    const read = () => setIsOnline(navigator.onLine)
    addEventListener('online', read)
    addEventListener('offline', read)
    return () => {
      removeEventListener('online', read)
      removeEventListener('offline', read)
    }
  }, [])
  return isOnline
}
