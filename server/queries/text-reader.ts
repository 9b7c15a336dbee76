/** Where bytes lead that came before, byte by byte. */
interface Step {
  next: Step[]
  text: string | null
}

/**
 * Reads texts of which there are few, each a million times: labels of rows. One string is made of each text, found again
 * by its bytes.
 * @returns a function that reads the text from `begin` up to `end`
 */
export function textReader(): (bytes: Buffer, begin: number, end: number) => string {
  const first: Step = { next: [], text: null }
  return (bytes, begin, end) => {
    let step = first
    for (let at = begin; at < end; at++) {
      const byte = bytes[at] ?? 0
      let next = step.next[byte]
      if (!next) {
        next = { next: [], text: null }
        step.next[byte] = next
      }
      step = next
    }
    step.text ??= bytes.toString('utf8', begin, end)
    return step.text
  }
}
