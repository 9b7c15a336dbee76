import type { CellObject, Sheet as FileSheet } from 'write-excel-file/node'

/** A sheet of a workbook as the library takes it. */
export type Sheet = FileSheet<never>

export type SheetRow = (CellObject | null)[]

/** How the heads of columns look. */
export const headStyle = {
  fontWeight: 'bold',
  wrap: true,
  backgroundColor: '#E8EEF2',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#5B6B75',
} as const

/** The line that says that figures are made up. */
export const markStyle = { fontWeight: 'bold', textColor: '#A3271B' } as const

export const titleStyle = { fontWeight: 'bold', fontSize: 13, height: 18 } as const

export const noteStyle = { fontStyle: 'italic', textColor: '#44525B' } as const
