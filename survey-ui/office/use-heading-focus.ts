import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * Puts the focus on the page's heading once the person has gone to another unit and it is there, so that keyboards and
 * screen readers begin where the eye does.
 * @param unitId the unit asked for; the first one moves nothing
 * @returns the ref of the heading, which needs `tabIndex={-1}`
 */
export function useHeadingFocus(unitId: number | null): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const focused = useRef(unitId)
  useEffect(() => {
    if (focused.current === unitId || !heading.current) return
    focused.current = unitId
    // A field of the filters in use keeps it: whoever chooses there goes on choosing.
    if (document.activeElement?.closest('.filters')) return
    heading.current.focus({ preventScroll: true })
  })
  return heading
}
