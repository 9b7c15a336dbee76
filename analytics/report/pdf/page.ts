const millimetre = 72 / 25.4

/** A page and the room inside its margins, in points. */
export interface Frame {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

export type Orientation = 'portrait' | 'landscape'

/** Margins of the decree on A4 of either orientation. */
export const frames: Record<Orientation, Frame> = {
  portrait: frameOf(595.28, 841.89),
  landscape: frameOf(841.89, 595.28),
}

function frameOf(width: number, height: number): Frame {
  const left = 30 * millimetre
  const right = width - 20 * millimetre
  return { width, height, left, right, top: 22 * millimetre, bottom: height - 20 * millimetre }
}

/** Width of the text. */
export function roomOf({ left, right }: Frame): number {
  return right - left
}

/** Lengths that both orientations share. */
export const page = {
  /** Baselines in the top margin. */
  demonstrationLine: 8.5 * millimetre,
  numberLine: 16 * millimetre,
  /** First line of a paragraph. */
  indent: 10 * millimetre,
} as const

/** Sizes of letters, in points, within what the decree allows. */
export const sizes = {
  body: 13,
  head: 12,
  title: 14,
  caption: 12,
  table: 11,
  note: 11,
  demonstration: 9,
} as const

/** Distance of baselines as a multiple of the size: a little more than single. */
export const leading = 1.25

/** Room between paragraphs; the decree asks for at least 6 points. */
export const paragraphGap = 6
