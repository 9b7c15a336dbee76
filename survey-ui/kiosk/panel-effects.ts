import { useEffect } from 'preact/hooks'
import { directionOf, pageLanguage } from '#contract/languages.ts'
import { applyDisplay } from './display.ts'
import { roomHere } from './room.ts'
import type { KioskState } from './screen.ts'
import type { Tell } from './services.ts'

// What the page does with the panel it is shown on.

/** Fills the panel at a touch of the attract screen. A browser that refuses once is not asked again. */
export function useFullScreen(isAttract: boolean): void {
  useEffect(() => {
    const root = document.documentElement
    if (!isAttract || !root.requestFullscreen) return
    const fill = () => {
      if (document.fullscreenElement || matchMedia('(display-mode: fullscreen)').matches) return
      root.requestFullscreen({ navigationUI: 'hide' }).catch(stop)
    }
    // A finger that has been lifted counts as the wish of a person; one that comes down does not.
    const stop = () => removeEventListener('click', fill)
    addEventListener('click', fill)
    return stop
  }, [isAttract])
}

/** Leaves full screen; nothing where the page does not fill the screen. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
}

/** Keeps the panel lit. The browser takes the lock away with the page's visibility, so it is asked for again. */
export function useWakeLock(): void {
  useEffect(() => {
    const hold = () => {
      if (document.visibilityState !== 'visible') return
      // A low battery may refuse; the page works all the same.
      navigator.wakeLock?.request('screen').catch(() => undefined)
    }
    hold()
    document.addEventListener('visibilitychange', hold)
    return () => document.removeEventListener('visibilitychange', hold)
  }, [])
}

/** Language, title, print and contrast of the page. */
export function usePage({ language, display }: KioskState, title: string): void {
  useEffect(() => {
    document.documentElement.lang = pageLanguage(language)
    document.documentElement.dir = directionOf(language)
    document.title = title
  }, [language])
  useEffect(() => applyDisplay(document.documentElement, display), [display])
}

/** Cuts the form anew into pages when the panel is turned or the print grows. */
export function useFittingPages({ screen, display }: KioskState, tell: Tell): void {
  const isForm = screen.name === 'form'
  useEffect(() => {
    if (!isForm) return
    const fitPages = () => tell({ type: 'filled', change: { type: 'fitted', room: roomHere() } })
    fitPages()
    addEventListener('resize', fitPages)
    return () => removeEventListener('resize', fitPages)
  }, [isForm, display.print])
}
