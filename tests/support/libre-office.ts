import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'

/** A CSV file in UTF-8, with commas and double quotes. */
const asUtf8 = '44,34,76,1'
/** Each sheet in a file of its own, texts in quotes, with what cells hold and not how they show it. */
const eachSheet = `csv:Text - txt - csv (StarCalc):${asUtf8},,0,true,false,false,false,false,-1`

export interface LibreOffice {
  /** How many cells of a file are formulas once it is opened. */
  countFormulas: (path: string) => number
  /** What the cells of each sheet hold once a file is opened, as CSV by the name of the sheet. */
  readSheets: (path: string) => Map<string, string>
  close: () => void
}

/** LibreOffice without a window and with a profile of its own, as somebody has it who has just installed it. */
export function openLibreOffice(): LibreOffice {
  const folder = mkdtempSync(join(tmpdir(), 'hailong-calc-'))
  const convert = (path: string, to: string, into: string) => {
    const reading = extname(path) === '.csv' ? [`--infilter=CSV:${asUtf8}`] : []
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const asked = ['--headless', ...reading, '--convert-to', to, '--outdir', into, path]
    execFileSync('soffice', [profile, ...asked], { stdio: 'pipe' })
  }
  return {
    countFormulas: (path) => {
      const into = mkdtempSync(join(folder, 'flat-'))
      convert(path, 'fods', into)
      const [name = ''] = readdirSync(into)
      return [...readFileSync(join(into, name), 'utf8').matchAll(/table:formula=/g)].length
    },
    readSheets: (path) => {
      const into = mkdtempSync(join(folder, 'sheets-'))
      convert(path, eachSheet, into)
      const prefix = `${basename(path, extname(path))}-`
      return new Map(
        readdirSync(into).map((name) => [
          basename(name, '.csv').replace(prefix, ''),
          readFileSync(join(into, name), 'utf8'),
        ]),
      )
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
