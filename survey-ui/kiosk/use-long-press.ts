import { useEffect, useRef } from 'preact/hooks'

const holdSeconds = 3

/**
 * The way to the staff sheet that nobody finds by chance.
 * @returns handlers of an element that answers to a finger held on it, and not to a passing touch
 */
export function useLongPress(act: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const release = () => clearTimeout(timer.current)
  useEffect(() => release, [])
  return {
    onPointerDown: () => {
      release()
      timer.current = setTimeout(act, holdSeconds * 1000)
    },
    onPointerUp: release,
    onPointerLeave: release,
    onPointerCancel: release,
    // A long touch would open the browser's menu.
    onContextMenu: (event: Event) => event.preventDefault(),
  }
}

/** The same for a keyboard: Ctrl, Alt and S at once. */
export function useStaffKeys(act: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.altKey && event.code === 'KeyS') act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
