import { useEffect, useRef } from 'preact/hooks'

/**
 * Undo and redo by keys, in the whole editor: fields show the draft, so their own undo would only take back letters that
 * the draft still has.
 */
export function useHistoryKeys(undo: () => void, redo: () => void): void {
  const newest = useRef({ undo, redo })
  newest.current = { undo, redo }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      if (isRedo) newest.current.redo()
      else newest.current.undo()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
