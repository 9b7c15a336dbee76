import { type FileFault, type ImportFault, importLimits } from '#contract/import.ts'
import type { Fault } from '../../fault.ts'
import type { ImportTexts } from '../../text/import.vi.ts'

/** A cell as people write it: keys of the machine in words. */
export function cellWords(value: string, words: ImportTexts): string {
  return words.values[value] ?? value
}

/** What is wrong with a cell, and what to do about it. */
export function faultSentences(fault: ImportFault, words: ImportTexts): { what: string; remedy: string } {
  const { what, remedy } = words.faults[fault.code]
  const expected = (fault.expected ?? []).map((word) => cellWords(word, words)).join('; ')
  return {
    what: fault.code === 'repeated' ? `${what} ${fault.firstLine}` : what,
    remedy: fault.code === 'not_one_of' ? `${remedy}: ${expected}.` : remedy,
  }
}

/** Why a file could not be read at all; null for what is no fault of the file. */
export function fileSentences(fault: Fault, words: ImportTexts): string | null {
  if (fault.status === 413) return words.files.too_large
  if (fault.code !== 'file_unreadable') return null
  const { code, columns = [], found = [], line } = fault.details as FileFault
  const names = columns.map((column) => words.columns[column] ?? column).join(', ')
  const parts = [
    names === '' ? words.files[code] : `${words.files[code]}: ${names}.`,
    ...(line === undefined ? [] : [words.atLine(String(line))]),
    ...(found.length === 0 ? [] : [words.found(found.join(', '))]),
  ]
  return parts.join(' ')
}

/** Whether a file is larger than the server takes: it is not even sent. */
export function isTooLarge({ size }: Pick<File, 'size'>): boolean {
  return size > importLimits.bytes
}
