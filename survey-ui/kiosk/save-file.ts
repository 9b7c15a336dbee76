/** Offers a file for download under a name that tells its day. @param now milliseconds since 1970 */
export function saveFile(file: Blob, now: number): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `hai-long-hang-doi-${new Date(now).toISOString().slice(0, 16).replace(/\D/g, '')}.jsonl`
  link.click()
  // The browser has taken the file by the next turn; the address must not keep it in memory.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
