/** One line of text; a no-break space keeps two words together in one. */
export interface Line {
  words: string[]
  /** Width with single spaces. */
  width: number
}

interface LineRoom {
  width: number
  /** How much shorter the first line is. */
  indent?: number
  /** Width of a text in the font it will be drawn in. */
  measure: (text: string) => number
}

/** Breaks a text into lines at its spaces; a word wider than the line is cut. Always at least one line. */
export function breakLines(text: string, { width, indent = 0, measure }: LineRoom): Line[] {
  const space = measure(' ')
  const lines: Line[] = [{ words: [], width: 0 }]
  let room = width - indent
  for (const word of wordsOf(text).flatMap((word) => cutWord(word, width - indent, measure))) {
    const wordWidth = measure(word)
    const line = lines.at(-1)
    if (line && (line.words.length === 0 || line.width + space + wordWidth <= room)) {
      line.width += wordWidth + (line.words.length === 0 ? 0 : space)
      line.words.push(word)
    } else {
      lines.push({ words: [word], width: wordWidth })
      room = width
    }
  }
  return lines
}

/**
 * Breaks a text into lines of like length: no more of them than needed, and the last not much shorter. For
 * centred text, where a single word on its own line looks lost.
 */
export function breakEvenly(text: string, room: LineRoom): Line[] {
  const fewest = breakLines(text, room)
  if (fewest.length === 1) return fewest
  // Never so narrow that a word would have to be cut.
  const widestWord = Math.max(...wordsOf(text).map(room.measure))
  let [tooNarrow, enough] = [Math.min(widestWord, room.width), room.width]
  while (enough - tooNarrow > 1) {
    const width = (tooNarrow + enough) / 2
    if (breakLines(text, { ...room, width }).length > fewest.length) tooNarrow = width
    else enough = width
  }
  return breakLines(text, { ...room, width: enough })
}

/** A number stays with its percent sign. */
function wordsOf(text: string): string[] {
  return text.replaceAll(' %', '\u00a0%').split(' ')
}

function cutWord(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word]
  let end = word.length - 1
  while (end > 1 && measure(word.slice(0, end)) > width) end -= 1
  return [word.slice(0, end), ...cutWord(word.slice(end), width, measure)]
}
