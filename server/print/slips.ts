import { printedCode } from '#contract/code.ts'
import type { Slip } from '../../analytics/print/model.ts'
import { renderSlips } from '../../analytics/print/slips.ts'
import { writeCsv } from '../../analytics/tables/csv.ts'
import { officeDay } from '../calendar.ts'
import { codeMaker } from '../collection/issue-codes.ts'
import type { Db } from '../db/client.ts'
import { linkUrl } from '../pages/link-address.ts'
import type { CodeBatch } from '../queries/codes.ts'
import { type ListedLink, type Look, printedLinks, printSettings } from './gather.ts'
import { quickQrOf } from './qr.ts'

interface BatchOfLink {
  batch: CodeBatch
  link: ListedLink
  publicUrl: string
}

/** Slips of a batch as a PDF, in parts as they are finished. */
export async function makeSlips(
  db: Db,
  { batch, link, publicUrl }: BatchOfLink,
  look: Look,
): Promise<AsyncGenerator<Uint8Array>> {
  const { isDemonstration } = await printSettings(db)
  const describe = await printedLinks(db, publicUrl, officeDay(look.createdAt))
  const codes = (await codeMaker(db))(batch)
  const slips = (function* (): Generator<Slip> {
    for (const code of codes)
      yield { code: printedCode(code), qr: quickQrOf(addressWithCode(publicUrl, link.token, code)) }
  })()
  const printed = { ...describe(link), name: batch.name, expiresOn: batch.expiresOn }
  return renderSlips(printed, slips, { ...look, isDemonstration, title: batch.name })
}

/** The codes of a batch as a table, for offices that print them on their own papers. */
export async function makeCodesCsv(
  db: Db,
  { batch, link, publicUrl }: BatchOfLink,
  day: string,
): Promise<string> {
  const { unit, place } = (await printedLinks(db, publicUrl, day))(link)
  const rows = [...(await codeMaker(db))(batch)].map((code) => [
    printedCode(code),
    addressWithCode(publicUrl, link.token, code),
    unit.vi,
    place,
    batch.name,
    batch.expiresOn ?? '',
  ])
  return writeCsv([['code', 'address', 'unit', 'place', 'batch', 'expires_on'], ...rows])
}

/** Behind the `#` the code stays on the phone: no browser sends it, no log keeps it. */
function addressWithCode(publicUrl: string, token: string, code: string): string {
  return `${linkUrl(publicUrl, token)}#${printedCode(code)}`
}
