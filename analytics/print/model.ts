/** Languages that prints speak. */
export type PrintLanguage = 'vi' | 'en'

/** A name in the languages of a print; Vietnamese where there is no other. */
export type PrintName = Record<PrintLanguage, string>

/** A QR code without its margin: rows of modules, true for dark. */
export type QrMatrix = readonly (readonly boolean[])[]

/** What every print of one link says. */
export interface PrintedLink {
  unit: PrintName
  /** Where it hangs or lies, as the office named it. */
  place: string
  /** What it is about: service point, procedure; may be empty. */
  subjects: PrintName[]
  /** The address as a person would type it: host and short path. */
  address: string
}

/** A poster that asks people to answer. */
export interface Poster extends PrintedLink {
  qr: QrMatrix
  /** Who asks: two lines as at the head of an official document; empty ones are left out. */
  agencies: string[]
  /** How long the form takes. */
  minutes: number
  /** Last day on which the form opens, YYYY-MM-DD; null without end. */
  expiresOn: string | null
  /** Whether one needs a single-use code. */
  needsCode: boolean
}

/** A slip with one single-use code. */
export interface Slip {
  /** As printed: two groups of five signs. */
  code: string
  /** Of the address with the code behind a `#`, which no browser sends. */
  qr: QrMatrix
}

/** Slips that were issued together. */
export interface SlipBatch extends PrintedLink {
  /** Name of the batch, for those who sort the sheets. */
  name: string
  expiresOn: string | null
}

/** How a print is made. */
export interface PrintOptions {
  fonts: PrintFonts
  /** In their order; the first is the larger. At least one. */
  languages: PrintLanguage[]
  title: string
  createdAt: Date
  /** Marks every page as simulated. */
  isDemonstration: boolean
  /** Lets other work go on between two pages. */
  pause: () => Promise<void>
}

/** Faces of the print font, as TrueType bytes. */
export type PrintFonts = Record<PrintFont, Uint8Array>

export const printFontNames = ['regular', 'semiBold', 'bold'] as const
export type PrintFont = (typeof printFontNames)[number]
