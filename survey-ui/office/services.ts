import type { request, requestFile } from '../api.ts'
import type { DraftCopies } from './editor/draft-copies.ts'
import type { Language } from './language.ts'
import type { ThemeService } from './theme.ts'

/** What the office page needs of the browser; made in the entry file, so that no component reaches out itself. */
export interface Services {
  request: typeof request
  requestFile: typeof requestFile
  /** False where the browser gives neither cryptography nor safe cookies. */
  isSecure: boolean
  /** Scheme, host and port of this page. */
  origin: string
  now: () => Date
  readLanguage: () => Language
  keepLanguage: (language: Language) => void
  theme: ThemeService
  draftCopies: DraftCopies
  /** The query part of the address. */
  readSearch: () => string
  pushAddress: (path: string) => void
  /** Calls back when the person goes back or forward. @returns how to stop */
  onAddressChange: (listener: () => void) => () => void
  /** The token of a link to an account, as the address names it; null without one. */
  readLink: () => string | null
  /** Takes that token out of the address and the history. */
  dropLink: () => void
  saveFile: (file: Blob, name: string) => void
  /** Resolves to whether the text could be copied. */
  copyText: (text: string) => Promise<boolean>
}
