// A spreadsheet takes the text of a CSV cell for a formula when it begins with one of a few signs. Names and questions
// come from people; a file that is passed on must not carry their commands.

/** What begins a formula, narrow, wide or small, behind whatever spreadsheets skip. */
const formulaSign = /^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u

/** Skipped or cut by some programs, so that what follows would come first. */
const skippedStart = /^[\t\r\n\p{Cc}]/u

/** A negative number is no command. */
const negativeNumber = /^-\d+(?:[.,]\d+)?$/

/**
 * Text for a cell of a CSV file that no spreadsheet runs. What could be a formula gets an apostrophe in front, and so
 * does what begins with one already: whoever reads the file takes one apostrophe off the front of a text and has
 * exactly what was written. NUL, which ends a text in some programs, is shown as U+FFFD.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function neutralText(text: string): string {
  const whole = text.replaceAll('\0', '\uFFFD')
  if (negativeNumber.test(whole)) return whole
  return whole.startsWith("'") || formulaSign.test(whole) || skippedStart.test(whole) ? `'${whole}` : whole
}

/** The text as it was before `neutralText`. */
export function plainText(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}
