const entryMark = 0x02014b50
const sizeOffset = 24

/**
 * How many bytes a ZIP file says its parts unpack to, by its directory; 0 for what is no ZIP file. A spreadsheet is
 * one, and a small one may swell to more than the memory holds.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12
 */
export function unpackedBytes(zip: Buffer): number {
  let total = 0
  for (let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0 && at + 46 <= zip.length; ) {
    if (zip.readUInt32LE(at) === entryMark) total += zip.readUInt32LE(at + sizeOffset)
    at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  }
  return total
}
