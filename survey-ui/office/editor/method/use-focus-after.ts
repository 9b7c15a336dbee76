import { useEffect, useState } from 'preact/hooks'

/** Puts the focus on an element once the change that moves or makes it is drawn. @returns asks for it, by its id */
export function useFocusAfter(): (id: string) => void {
  const [wanted, setWanted] = useState<{ id: string } | null>(null)
  useEffect(() => {
    if (wanted) document.getElementById(wanted.id)?.focus()
  }, [wanted])
  // An object of its own each time: the same element may be wanted twice.
  return (id) => setWanted({ id })
}
