import { allItems, type Questionnaire } from '#contract/questionnaire.ts'
import type { Poster } from '../../analytics/print/model.ts'
import { type PosterFormat, renderPosters } from '../../analytics/print/posters.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { linkUrl } from '../pages/link-address.ts'
import { listOfferedQuestionnaires } from '../queries/collectors.ts'
import { type ListedLink, type Look, printedLinks, printSettings } from './gather.ts'
import { qrOf } from './qr.ts'

// People at a counter take about so long for each question, reading included.
const secondsPerItem = 7

interface PostersRequest {
  links: readonly ListedLink[]
  format: PosterFormat
  publicUrl: string
  look: Look
}

/** Posters of these links as a PDF, one a page, in parts as they are finished. */
export async function makePosters(
  db: Db,
  { links, format, publicUrl, look }: PostersRequest,
): Promise<AsyncGenerator<Uint8Array>> {
  const { agencies, isDemonstration } = await printSettings(db)
  const describe = await printedLinks(db, publicUrl, officeDay(look.createdAt))
  const asked = await listOfferedQuestionnaires(
    db,
    links.map(({ collectorId }) => collectorId),
    officeDay(look.createdAt),
  )
  const toPoster = (link: ListedLink): Poster => ({
    ...describe(link),
    qr: qrOf(linkUrl(publicUrl, link.token)),
    agencies,
    minutes: minutesOf(asked.get(link.collectorId)),
    expiresOn: link.expiresOn,
    needsCode: link.codes === 'required',
  })
  const posters = (function* () {
    for (const link of links) yield toPoster(link)
  })()
  return renderPosters(posters, format, { ...look, isDemonstration, title: 'Áp phích mã QR' })
}

function minutesOf(questionnaire: Questionnaire | undefined): number {
  return questionnaire ? (allItems(questionnaire).length * secondsPerItem) / 60 : 1
}
