import { useEffect, useRef, useState } from 'preact/hooks'

/** How large something of a fixed width is shown where there may be less room. @returns 0 < scale <= most */
export function useScale(width: number, most: number) {
  const holder = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<number | null>(null)
  useEffect(() => {
    const element = holder.current
    if (!element) return
    const watch = new ResizeObserver(([entry]) => setRoom(entry ? entry.contentRect.width : null))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return { holder, scale: room === null || room === 0 ? most : Math.min(most, room / width) }
}
