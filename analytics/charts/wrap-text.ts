/**
 * Breaks a text at spaces into at most so many lines; what does not fit ends in an ellipsis. A single
 * word wider than the line is cut.
 * @param measure width of a text in the font it will be drawn in
 */
export function wrapText(
  text: string,
  width: number,
  lines: number,
  measure: (text: string) => number,
): string[] {
  const wrapped: string[] = []
  let rest = text.trim()
  while (rest !== '' && wrapped.length < lines) {
    const isLast = wrapped.length === lines - 1
    const line = isLast ? shorten(rest, width, measure) : firstLine(rest, width, measure)
    wrapped.push(line)
    rest = isLast ? '' : rest.slice(line.length).trimStart()
  }
  return wrapped
}

function firstLine(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text
  let end = text.indexOf(' ')
  if (end < 0 || measure(text.slice(0, end)) > width) return cut(text, width, measure)
  for (let next = end; next >= 0 && measure(text.slice(0, next)) <= width; next = text.indexOf(' ', next + 1))
    end = next
  return text.slice(0, end)
}

function shorten(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text
  const words = text.split(' ')
  while (words.length > 1) {
    words.pop()
    const shorter = `${words.join(' ').replace(/[,;:]$/, '')}…`
    if (measure(shorter) <= width) return shorter
  }
  return `${cut(text, width - measure('…'), measure)}…`
}

/** At least one letter, so that a narrow line still moves on. */
function cut(text: string, width: number, measure: (text: string) => number): string {
  let end = text.length
  while (end > 1 && measure(text.slice(0, end)) > width) end -= 1
  return text.slice(0, end)
}
