import { useEffect, useState } from 'preact/hooks'
import { watchIdle } from './idle.ts'
import type { Services, Tell } from './services.ts'
import type { KioskState } from './state.ts'

export const graceSeconds = 15

const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input'] as const

/** Writes a finished response to the disk, and tells when it is there. */
export function useSaving({ screen }: KioskState, { keep }: Services, tell: Tell): void {
  useEffect(() => {
    if (screen.name !== 'saving') return
    keep(screen.content, null).then(
      () => tell({ type: 'saved' }),
      () => tell({ type: 'notSaved' }),
    )
  }, [screen.name])
}

/** Asks, then wipes, when somebody walked away from an unfinished form. */
export function useIdle({ screen, configuration }: KioskState, { clock }: Services, tell: Tell): void {
  const isWatched = screen.name === 'reasons' || screen.name === 'form' || screen.name === 'notSaved'
  const seconds = configuration?.idleSeconds ?? 45
  useEffect(() => {
    if (!isWatched) return
    const idle = watchIdle({
      seconds,
      graceSeconds,
      ask: () => tell({ type: 'asked' }),
      leave: () => tell({ type: 'abandoned', now: clock() }),
    })
    for (const sign of signsOfLife) addEventListener(sign, idle.touch, { passive: true })
    return () => {
      idle.stop()
      for (const sign of signsOfLife) removeEventListener(sign, idle.touch)
    }
  }, [isWatched, seconds])
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
