import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ReportFonts } from '../figures/report.ts'

/** The Times-metric font of official documents, from its package. */
export function readReportFonts(): ReportFonts {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
  const read = (cut: string) => readFileSync(join(folder, cut, `Tinos_${cut}.ttf`))
  return {
    regular: read('400Regular'),
    bold: read('700Bold'),
    italic: read('400Regular_Italic'),
    boldItalic: read('700Bold_Italic'),
  }
}
