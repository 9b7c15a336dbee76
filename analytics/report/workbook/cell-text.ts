/** Most letters of a cell; a file with more is repaired, that is cut, when it is opened. */
const mostLetters = 32_767

/** What XML forbids or discourages, and a carriage return, which reading XML turns into a line end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffd-\uffff]/g

/** A letter that is never written. */
const dropped = '\u0001'

/** What a reader would take for an escaped letter although it is written so. */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g

/**
 * Text for a cell of a workbook, so that whoever reads the cell has exactly that text: letters that XML cannot hold are
 * written as _xHHHH_, as the format provides. To the words that every JavaScript object knows something is added that
 * the library leaves out when it writes, because it looks its texts up in such an object.
 * @see ECMA-376-1, 22.4.2.4 bstr
 */
export function cellText(text: string): string {
  const whole = text.toWellFormed().slice(0, mostLetters)
  const written = whole.replaceAll(looksEscaped, asEscape).replaceAll(unwritable, asEscape)
  return written in {} ? written + dropped : written
}

function asEscape(letter: string): string {
  return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
