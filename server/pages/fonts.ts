import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PrintFonts } from '../../analytics/print/model.ts'
import type { Fonts } from '../../analytics/report/pdf/fonts.ts'

/** The four cuts of the document font, as bytes. */
export type ReportFonts = Fonts

const require = createRequire(import.meta.url)

function folderOf(name: string): string {
  return dirname(require.resolve(`@expo-google-fonts/${name}/package.json`))
}

/** The Times-metric font of official documents, from its package. */
export function readReportFonts(): ReportFonts {
  const folder = folderOf('tinos')
  const read = (cut: string) => readFileSync(join(folder, cut, `Tinos_${cut}.ttf`))
  return {
    regular: read('400Regular'),
    bold: read('700Bold'),
    italic: read('400Regular_Italic'),
    boldItalic: read('700Bold_Italic'),
  }
}

/** The font of the screens, for posters and slips, from its package. */
export function readPrintFonts(): PrintFonts {
  const folder = folderOf('be-vietnam-pro')
  const read = (cut: string) => readFileSync(join(folder, cut, `BeVietnamPro_${cut}.ttf`))
  return { regular: read('400Regular'), semiBold: read('600SemiBold'), bold: read('700Bold') }
}
