import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * Puts the focus on the first field of a form once that is there, so that keyboards and screen readers go where
 * the eye goes.
 * @param isReady false while the fields are still being loaded
 * @returns the ref of the form
 */
export function useFirstFieldFocus(isReady = true): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (isReady) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [isReady])
  return form
}

/**
 * Gives the focus back to the button that opened a form, once the form is gone and the button is there again.
 * @param openerId id of that button while its form is open, otherwise null
 */
export function useFocusBack(openerId: string | null): void {
  const last = useRef<string | null>(null)
  useEffect(() => {
    if (openerId === null && last.current) document.getElementById(last.current)?.focus()
    last.current = openerId
  }, [openerId])
}
