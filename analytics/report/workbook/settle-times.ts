// The library stamps the files within the workbook with the hour of writing, in the zone of the machine. So that the same
// report gives the same bytes, the stamps are set to the first day the ZIP format knows, 1980-01-01.

const entryMark = 0x02014b50
const endMark = 0x06054b50
const endLength = 22
/** Time and date as DOS wrote them: the time in the low half. */
const firstDay = 0x00210000

/**
 * Sets all times within a ZIP archive without a comment to 1980-01-01, in place.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16
 */
export function settleTimes(archive: Uint8Array): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = archive.byteLength - endLength
  if (view.getUint32(end, true) !== endMark) throw new RangeError('settleTimes requires a whole ZIP archive')
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(entry, true) !== entryMark)
      throw new RangeError('settleTimes requires entries in a row')
    view.setUint32(entry + 12, firstDay, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, firstDay, true)
    entry += 46 + nameLengths(view, entry)
  }
}

/** Bytes of an entry's name, extra field and comment. */
function nameLengths(view: DataView, entry: number): number {
  return [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0)
}
