import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Reserved } from '../blank.ts'
import type { PanelProps } from '../panel.ts'

/** What every part of the list of questions works with. */
export interface Writing extends PanelProps {
  /** Key of the item whose form is open; null for none. */
  openKey: string | null
  open: (key: string | null) => void
  /** Keys that published versions have or had, options as `item.option`: their series go on under these. */
  reserved: Reserved
  /** Says to those who listen what has just been done. */
  announce: (text: string) => void
}

export const WritingContext = createContext<Writing | null>(null)

/** @throws Error outside of the list of questions */
export function useWriting(): Writing {
  const writing = useContext(WritingContext)
  if (!writing) throw new Error('useWriting: no questions are being written here')
  return writing
}
