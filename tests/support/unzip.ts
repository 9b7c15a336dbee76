import { unzipSync } from 'fflate'

/** The files within an archive as text, by their path. */
export function textsOfZip(archive: Uint8Array): Map<string, string> {
  const files = Object.entries(unzipSync(archive))
  return new Map(files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
}

/** Text of a workbook as spreadsheets read it: escaped letters are letters again. */
export function readEscapes(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}
