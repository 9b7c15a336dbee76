import type { Document } from './document.ts'

/** The bytes of a document, once it is ended. Ask before drawing: what is written earlier is gone. */
export function gatherBytes(doc: Document): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  doc.on('data', (part: Uint8Array) => parts.push(part))
  return new Promise((resolve, reject) => {
    doc.on('end', () => resolve(joinBytes(parts)))
    doc.on('error', reject)
  })
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}
