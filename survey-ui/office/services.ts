import type { request, requestFile } from '../api.ts'
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
  /** The query part of the address. */
  readSearch: () => string
  pushAddress: (path: string) => void
  /** Calls back when the person goes back or forward. @returns how to stop */
  onAddressChange: (listener: () => void) => () => void
  saveFile: (file: Blob, name: string) => void
  /** Resolves to whether the text could be copied. */
  copyText: (text: string) => Promise<boolean>
}
