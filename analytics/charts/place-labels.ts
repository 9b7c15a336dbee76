/** A rectangle in pixels. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** A point with the size of its label. */
export interface LabelledPoint {
  x: number
  y: number
  width: number
  height: number
}

/** Between a point and its label. */
const gap = 9
/** Between two labels. */
const margin = 3

/** Where a label may stand around its point, the most natural first: in shares of its width and height. */
const anchors = [
  [-0.5, -1, 0, -0.8],
  [-0.5, 0, 0, 0.8],
  [0, -0.5, 1, 0],
  [-1, -0.5, -1, 0],
  [0, -1, 0.7, -0.7],
  [0, 0, 0.7, 0.7],
  [-1, -1, -0.7, -0.7],
  [-1, 0, -0.7, 0.7],
] as const

/**
 * Places labels beside their points so that they hide neither each other nor what is drawn, as far as there is room.
 * @param area labels stay inside
 * @param drawn what labels keep off, beside the points: lines, for example
 * @returns one box per point, in their order
 */
export function placeLabels(points: readonly LabelledPoint[], area: Box, drawn: readonly Box[] = []): Box[] {
  const dots = points.map(({ x, y }): Box => ({ left: x - 6, top: y - 6, width: 12, height: 12 }))
  const placed: Box[] = []
  for (const point of points) {
    const candidates = anchors.map((anchor) => inside(boxAt(point, anchor), area))
    const costs = candidates.map((box) => {
      const hidden = [...dots, ...drawn, ...placed].map((other) => overlap(grown(box), other))
      return hidden.reduce((sum, pixels) => sum + pixels, 0)
    })
    const best = costs.indexOf(Math.min(...costs))
    placed.push(candidates[best] ?? boxAt(point, anchors[0]))
  }
  return placed
}

function boxAt({ x, y, width, height }: LabelledPoint, [dx, dy, gx, gy]: (typeof anchors)[number]): Box {
  return { left: x + dx * width + gx * gap, top: y + dy * height + gy * gap, width, height }
}

function grown({ left, top, width, height }: Box): Box {
  return { left: left - margin, top: top - margin, width: width + 2 * margin, height: height + 2 * margin }
}

function inside(box: Box, area: Box): Box {
  const most = (start: number, room: number, size: number) => start + Math.max(0, room - size)
  return {
    ...box,
    left: Math.min(Math.max(box.left, area.left), most(area.left, area.width, box.width)),
    top: Math.min(Math.max(box.top, area.top), most(area.top, area.height, box.height)),
  }
}

/** Pixels that two boxes share. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left)
  const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top)
  return Math.max(0, across) * Math.max(0, down)
}
