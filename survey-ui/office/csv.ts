/**
 * Text that a spreadsheet would run as a formula is given a leading apostrophe, which it shows as text.
 * Names come from people; a file that is passed on must not carry their commands.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function disarm(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

function writeCell(cell: string, separator: string): string {
  const safe = disarm(cell)
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Rows as a CSV file. It begins with a byte order mark, without which Excel reads Vietnamese letters wrongly.
 * @param separator `;` where the decimal mark is a comma, as Excel expects there, otherwise `,`
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: ';' | ','): string {
  const lines = rows.map((row) => row.map((cell) => writeCell(cell, separator)).join(separator))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
