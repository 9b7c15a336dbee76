import { useLayoutEffect, useRef } from 'preact/hooks'

/** What a key press is called: as browsers name it, and `Done` for Ctrl and Enter together. Null: not for us. */
function nameOf(event: KeyboardEvent): string | null {
  if (event.isComposing || event.altKey) return null
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'Done'
  if (event.ctrlKey || event.metaKey) return null
  return event.key
}

/** In a text only these leave it; everything else is written. */
function isForText(event: KeyboardEvent, area: HTMLTextAreaElement): boolean {
  const isEmpty = area.value === ''
  return nameOf(event) === 'Done' || event.key === 'Escape' || (isEmpty && event.key === 'Backspace')
}

const pressable = /^([0-9a-zA-Z ]|Enter|Done|Escape|Backspace|Delete|ArrowUp|ArrowDown|End)$/

/** Every key of the page goes to the ballot, wherever the focus is, unless it is on something of its own. */
export function useKeys(onKey: (key: string) => void): void {
  const newest = useRef(onKey)
  newest.current = onKey
  // Before the screen is painted: whoever sees it may press at once.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event
      if (target instanceof HTMLTextAreaElement) {
        if (!isForText(event, target)) return
      } else if (
        target instanceof Element &&
        target.closest('a, select, input, dialog, button:not([tabindex="-1"])')
      )
        return
      const key = nameOf(event)
      if (key === null || !pressable.test(key)) return
      event.preventDefault()
      newest.current(key)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
