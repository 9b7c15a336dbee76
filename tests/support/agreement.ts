import type { FastifyInstance } from 'fastify'
import readSheets from 'read-excel-file/node'
import type { Db } from '../../server/db/client.ts'
import { importSet, type OracleSet } from './oracle.ts'
import { pagesOfPdf } from './pdf.ts'
import { isAmong, numbersIn, type PrintedNumber, printedNumbers, ratiosIn } from './printed-numbers.ts'
import { signIn } from './survey.ts'

/** What the three renderings of one report say, and what of the PDF the others do not. */
export interface Agreement {
  /** How many numbers the PDF prints, and those with decimals. */
  printed: number
  decimals: PrintedNumber[]
  /** Numbers in cells of the workbook. */
  cells: number[]
  /** Numbers of the PDF that no cell and no sentence of the workbook has. */
  notInWorkbook: string[]
  /** Numbers with decimals that no numeric cell has, and those that no answer of the API has. */
  notInCells: string[]
  notInApi: string[]
}

/** Imports a province and compares its report as PDF, as workbook and as the screens get it. */
export async function agreementOf(app: FastifyInstance, db: Db, set: OracleSet): Promise<Agreement> {
  await importSet(db, set)
  const period = 'instrument=sipas&from=2024-01&to=2025-12'
  return agreementOn(app, await signIn(app, db), period, ['/overview', '/item-months', '/item-units'])
}

/**
 * Compares the report of a period as PDF, as workbook and as the screens get it.
 * @param paths what the screens ask of the API, to which the period is added where they name no unit themselves
 */
export async function agreementOn(
  app: FastifyInstance,
  cookie: string,
  period: string,
  paths: readonly string[],
): Promise<Agreement> {
  const ask = async (path: string) => {
    const more = path.includes('unit=') ? '' : `${path.includes('?') ? '&' : '?'}${period}`
    const url = `/api/v1${path}${more}`
    const reply = await app.inject({ url, headers: { cookie } })
    if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.body}`)
    return reply
  }
  const printed = await pagesOfPdf((await ask('/report.pdf')).rawPayload)
  const pages = printed.map(withoutPageNumbers)
  const values = (await readSheets((await ask('/report.xlsx')).rawPayload)).flatMap(({ data }) => data.flat())
  const api: number[] = []
  for (const path of paths) {
    const answer = (await ask(path)).json()
    api.push(...numbersIn(answer), ...ratiosIn(answer))
  }
  const numbers = pages.flatMap(printedNumbers)
  const decimals = numbers.filter(({ digits }) => digits > 0)
  const cells = values.filter((value) => typeof value === 'number')
  const texts = values.filter((value) => typeof value === 'string').join('\n')
  const said = [...cells, ...printedNumbers(texts).map(({ value }) => value)]
  const missing = (some: readonly PrintedNumber[], among: readonly number[]) => [
    ...new Set(some.filter((number) => !isAmong(number, among)).map(({ text }) => text)),
  ]
  return {
    printed: numbers.length,
    decimals,
    cells,
    notInWorkbook: missing(numbers, said),
    notInCells: missing(decimals, cells),
    notInApi: missing(decimals, api),
  }
}

/** Numbers of pages are no figures: the one at the top, and those behind the lines of the contents. */
function withoutPageNumbers(page: string, at: number): string {
  const own = page.replace(new RegExp(`^${at + 1}(?= )`), '')
  const [before = '', contents] = own.split('MỤC LỤC')
  return contents === undefined ? own : `${before} ${contents.replace(/ \d{1,2}(?= |$)/g, '')}`
}
