const millimetre = 72 / 25.4

/** Lengths of the decree, in points. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 30 * millimetre,
  right: 595.28 - 20 * millimetre,
  top: 22 * millimetre,
  bottom: 841.89 - 20 * millimetre,
  /** Baselines in the top margin. */
  demonstrationLine: 8.5 * millimetre,
  numberLine: 16 * millimetre,
  /** First line of a paragraph. */
  indent: 10 * millimetre,
} as const

/** Width of the text. */
export const textRoom = page.right - page.left

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
