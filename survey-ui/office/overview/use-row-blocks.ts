import type { RefObject } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { blockRows, blocksInSight } from './row-blocks.ts'

/** How high a row is before any was measured. */
const usualRow = 72
/** Made beyond what is in sight, so that scrolling finds rows that are there already. */
const margin = 800

interface RowBlocks {
  isMade: (block: number) => boolean
  /** Height to keep free for a block that is not made. */
  heightOf: (block: number) => number
  /** Remembers the block that the focus is in: it stays, or the focus would be lost. */
  onFocus: (event: FocusEvent) => void
}

/**
 * Which blocks of a long table are to be made.
 * @param table the table; its blocks bear `data-block`, its first spacer `data-rows`
 * @param count how many blocks there are; with null all are made
 * @param rows changes where blocks hold other rows than before
 */
export function useRowBlocks(
  table: RefObject<HTMLTableElement | null>,
  count: number | null,
  rows: unknown,
): RowBlocks {
  const heights = useRef(new Map<number, number>())
  const [range, setRange] = useState<[number, number]>([0, 0])
  const [focused, setFocused] = useState<number | null>(null)
  const isPrinting = usePrinting()

  const heightOf = useCallback((block: number) => {
    const known = [...heights.current.values()]
    const usual =
      known.length === 0
        ? usualRow * blockRows
        : known.reduce((sum, height) => sum + height, 0) / known.length
    return heights.current.get(block) ?? usual
  }, [])

  const look = useCallback(() => {
    const begin = table.current?.querySelector('[data-rows]')
    const scroller = table.current?.parentElement
    if (!begin || !scroller || count === null) return
    const top = begin.getBoundingClientRect().top
    const frame = scroller.getBoundingClientRect()
    const sight = {
      from: Math.max(0, frame.top) - top - margin,
      to: Math.min(innerHeight, frame.bottom) - top + margin,
    }
    const next = blocksInSight(
      Array.from({ length: count }, (_, block) => heightOf(block)),
      sight,
    )
    setRange((known) => (known[0] === next[0] && known[1] === next[1] ? known : next))
  }, [table, count, heightOf])

  useLayoutEffect(() => {
    heights.current = new Map()
    setFocused(null)
  }, [rows])
  useLayoutEffect(() => {
    if (count === null || isPrinting) return
    measure(table.current, heights.current)
    look()
  })
  useEffect(() => {
    // Captured: the table scrolls in its own frame or, on a phone, with the page.
    const options = { capture: true, passive: true }
    document.addEventListener('scroll', look, options)
    addEventListener('resize', look)
    return () => {
      document.removeEventListener('scroll', look, options)
      removeEventListener('resize', look)
    }
  }, [look])

  return {
    isMade: (block) =>
      count === null || isPrinting || block === focused || (block >= range[0] && block <= range[1]),
    heightOf,
    onFocus: ({ target }) => {
      const block =
        target instanceof Element ? target.closest('[data-block]')?.getAttribute('data-block') : null
      setFocused(block == null ? null : Number(block))
    },
  }
}

function measure(table: HTMLTableElement | null, heights: Map<number, number>): void {
  const found = new Map<number, number>()
  for (const body of table?.querySelectorAll<HTMLElement>('[data-block]') ?? []) {
    const block = Number(body.dataset.block)
    found.set(block, (found.get(block) ?? 0) + body.offsetHeight)
  }
  for (const [block, height] of found) heights.set(block, height)
}

/** On paper nothing is out of sight. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => setPrinting(true)
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}
