/** Sizes of print that a person can choose: the usual one, a quarter and a half larger. */
export const printSizes = ['usual', 'large', 'largest'] as const
export type PrintSize = (typeof printSizes)[number]

/** How the person before the tablet wants to see it. Forgotten with the person. */
export interface Display {
  print: PrintSize
  hasHighContrast: boolean
  /** Whether the choices themselves are shown. */
  isChoosing: boolean
}

export const usualDisplay: Display = { print: 'usual', hasHighContrast: false, isChoosing: false }

/** Sets the page as chosen; the styles follow these two attributes. */
export function applyDisplay({ dataset }: HTMLElement, { print, hasHighContrast }: Display): void {
  dataset.print = print
  dataset.contrast = hasHighContrast ? 'high' : 'usual'
}
