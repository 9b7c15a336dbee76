import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/**
 * Scrolls the device to a question when another one is opened beside it. Only the device: the office's page stays where
 * the person is writing.
 */
export function useShownItem(inside: RefObject<HTMLElement | null>, openKey: string | null): void {
  useEffect(() => {
    const document = inside.current?.ownerDocument
    const item = openKey === null ? null : document?.querySelector(`#${openKey}, #respondent-${openKey}`)
    const view = document?.defaultView
    if (!item || !view) return
    const { top, height } = item.getBoundingClientRect()
    view.scrollTo(0, view.scrollY + top - Math.max(0, (view.innerHeight - height) / 2))
  }, [inside, openKey])
}
