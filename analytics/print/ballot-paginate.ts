import { sheet } from './ballot-page.ts'
import type { Piece, Placed } from './ballot-piece.ts'

/** A way to break the pieces before `end`: its pages' unevenness, and where its last page begins. */
interface Way {
  pages: number
  /** Sum over the pages of the square of what stays white, and of what cutting sections costs. */
  unevenness: number
  start: number
}

/** A section is cut only to spare a page from staying white for more than this, in points. */
const cutSection = 150

/**
 * Lays pieces onto as few pages as can be, filled as evenly as that number allows, so that no page stands half empty
 * between full ones; sections stay whole where that costs little. White at the beginning and the end of a page is left out.
 * @see Knuth and Plass (1981), "Breaking paragraphs into lines"; the same for pages
 */
export function paginate(pieces: readonly Piece[]): Placed[][] {
  const ways: (Way | null)[] = [{ pages: 0, unevenness: 0, start: 0 }]
  for (let end = 1; end <= pieces.length; end++) ways.push(bestWay(pieces, ways, end))
  const pages: Placed[][] = []
  for (let end = pieces.length; end > 0; ) {
    const start = ways[end]?.start ?? 0
    pages.unshift(placed(pieces.slice(start, end)))
    end = start
  }
  return pages.filter((page) => page.length > 0)
}

/** The best way to end a page before `end`; null where none may end. */
function bestWay(pieces: readonly Piece[], ways: readonly (Way | null)[], end: number): Way | null {
  if (end < pieces.length && pieces[end - 1]?.keepsNext) return null
  let best: Way | null = null
  for (let start = end - 1; start >= 0; start--) {
    const before = ways[start]
    if (!before) continue
    const white = sheet.bottom - sheet.top - heightOf(pieces.slice(start, end))
    // What must stand together and is taller than a page has one of its own, too small as it is.
    if (white < 0 && best) break
    const pages = before.pages + 1
    const unevenness = before.unevenness + white ** 2 + cutCost(pieces, start)
    if (!best || pages < best.pages || (pages === best.pages && unevenness < best.unevenness))
      best = { pages, unevenness, start }
    if (white < 0) break
  }
  return best
}

/** What it costs to begin a page at `start`. */
function cutCost(pieces: readonly Piece[], start: number): number {
  const first = pieces.slice(start).find(({ isGap }) => !isGap)
  return start === 0 || first?.isOpening ? 0 : cutSection ** 2
}

/** The pieces of a page as they are drawn: without white at its ends, under the head that is repeated. */
function onPage(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ isGap }) => !isGap)
  if (first < 0) return []
  const shown = pieces.slice(first, pieces.findLastIndex(({ isGap }) => !isGap) + 1)
  const { head } = shown[0] ?? {}
  return head ? [head, ...shown] : shown
}

function heightOf(pieces: readonly Piece[]): number {
  return onPage(pieces).reduce((sum, { height }) => sum + height, 0)
}

function placed(pieces: readonly Piece[]): Placed[] {
  let y: number = sheet.top
  return onPage(pieces).map((piece) => {
    const top = y
    y += piece.height
    return { piece, top }
  })
}
