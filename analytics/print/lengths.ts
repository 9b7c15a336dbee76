/** Points in a millimetre. */
export const millimetre = 72 / 25.4

/** A sheet of A4, in points. */
export const a4 = { width: 595.28, height: 841.89 } as const

/** A sheet of A5, in points. */
export const a5 = { width: 419.53, height: 595.28 } as const

/** Colours that stay apart in grey print. */
export const colours = { ink: '#14232d', muted: '#4e5d68', accent: '#0b5068', line: '#9aa6ad' } as const
