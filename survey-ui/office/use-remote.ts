import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks'
import type { Outcome } from './fault.ts'
import { nothingYet, type Remote, remoteReducer } from './remote.ts'

export interface RemoteHandle<T> extends Remote<T> {
  /** Whether `value` answers an earlier question than the one now asked. */
  isOutdated: boolean
  reload: () => void
}

/**
 * Loads something whenever the question changes, and quietly again every so often while the page can be seen.
 * @param question names what `load` asks for; `load` itself may change with every rendering
 * @param refreshSeconds null to load only once and on `reload`
 */
export function useRemote<T>(
  question: string,
  load: () => Promise<Outcome<T>>,
  refreshSeconds: number | null = null,
): RemoteHandle<T> {
  const [remote, dispatch] = useReducer(remoteReducer<T>, nothingYet<T>())
  const newest = useRef(load)
  newest.current = load

  const reload = useCallback(async () => {
    dispatch({ type: 'asked', question })
    const outcome = await newest.current()
    dispatch({ type: 'answered', question, outcome, at: new Date() })
  }, [question])

  useEffect(() => void reload(), [reload])
  useEffect(() => {
    if (refreshSeconds === null) return
    const refreshIfSeen = () => {
      if (document.visibilityState === 'visible') void reload()
    }
    const timer = setInterval(refreshIfSeen, refreshSeconds * 1000)
    document.addEventListener('visibilitychange', refreshIfSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refreshIfSeen)
    }
  }, [reload, refreshSeconds])

  return { ...remote, isOutdated: remote.valueOf !== remote.question, reload }
}
