const mostLetters = 31

/** "Bảng 1" of "Bảng 1. Chỉ số theo tiêu chí"; nothing of a caption without a number. */
function labelOf(caption: string): string {
  return /^([^.:]{1,14}\d)[.:] /.exec(caption)?.[1] ?? ''
}

/** Without what a name must not hold; an apostrophe must not stand at its ends. */
function legal(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(/[[\]/\\:*?\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^['\s]+|['\s]+$/g, '')
}

/**
 * Names for the sheets of tables: the number of the table and its key, legal, of at most 31 letters and all different,
 * whatever their capitals.
 * @param taken names of other sheets
 */
export function sheetNames(
  tables: readonly { key: string; caption: string }[],
  taken: readonly string[],
): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  return tables.map(({ key, caption }) => {
    const wanted = legal(`${labelOf(caption)} ${key}`) || '1'
    let name = cut(wanted, '')
    for (let next = 2; used.has(name.toLowerCase()); next++) name = cut(wanted, ` (${next})`)
    used.add(name.toLowerCase())
    return name
  })
}

/** Cut between letters, never within one that takes two places. */
function cut(name: string, ending: string): string {
  let short = ''
  for (const letter of name) {
    if (short.length + letter.length + ending.length > mostLetters) break
    short += letter
  }
  return short.trimEnd() + ending
}
