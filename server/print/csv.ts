/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe, which makes it text. Names come
 * from people; a file that is passed on must not carry their commands.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function disarm(cell: string): string {
  return /^\s*[=+\-@＝＋－＠]/.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell
}

/** Rows as CSV with every cell quoted, after a byte order mark, without which Excel reads Vietnamese wrongly. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => `"${disarm(cell).replaceAll('"', '""')}"`).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
