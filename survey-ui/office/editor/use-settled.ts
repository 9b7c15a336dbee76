import { useEffect, useState } from 'preact/hooks'

/** A value once it has stood for a while: for work that would be felt at every letter. @param ms how long */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (value === settled) return
    const timer = setTimeout(() => setSettled(() => value), ms)
    return () => clearTimeout(timer)
  }, [value, settled, ms])
  return settled
}
