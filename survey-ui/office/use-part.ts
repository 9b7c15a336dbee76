import { useEffect, useState } from 'preact/hooks'

/** A part of the page that is loaded when it is first shown. */
export type Part<Loaded> =
  | { kind: 'loading' }
  | { kind: 'here'; loaded: Loaded }
  /** The server could not be reached, or it has another release by now. */
  | { kind: 'failed'; retry: () => void }

/** Loads a part of the page. @param load the same function at every rendering */
export function usePart<Loaded>(load: () => Promise<Loaded>): Part<Loaded> {
  const [part, setPart] = useState<Part<Loaded>>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isGone = false
    const show = (next: Part<Loaded>) => {
      if (!isGone) setPart(next)
    }
    const retry = () => {
      show({ kind: 'loading' })
      setAttempt(attempt + 1)
    }
    load().then(
      (loaded) => show({ kind: 'here', loaded }),
      () => show({ kind: 'failed', retry }),
    )
    return () => {
      isGone = true
    }
  }, [load, attempt])
  return part
}
