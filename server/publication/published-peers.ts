import type { UnitSummary } from '#contract/office.ts'
import type { PublishedPeers } from '#contract/peers.ts'
import type { ReportScope } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import { listPublished, type Published } from '../queries/published.ts'
import type { FrozenReport } from './frozen.ts'
import { publishedModel } from './published-file.ts'

type Months = Pick<ReportScope, 'from' | 'to'>

interface Asked {
  instrument: ReportScope['instrument']
  unit: UnitSummary
  period: Months
}

/** Published models that were read last: they are large and never change. */
const mostKept = 20

/**
 * Finds the units of one kind below the unit above, as the public may read of them: of the same months where a report on
 * these is published, else of the last ones that are. Null while there is none.
 */
export function makePublishedPeers(db: Db): (asked: Asked) => Promise<PublishedPeers | null> {
  const kept = new Map<string, Promise<FrozenReport | null>>()
  const modelOf = (edition: Published) => {
    const name = `${edition.reportId} ${edition.submission}`
    const known = kept.get(name) ?? publishedModel(db, edition)
    if (!kept.has(name) && kept.size >= mostKept) kept.clear()
    kept.set(name, known)
    known.catch(() => kept.delete(name))
    return known
  }
  return (asked) => findPublishedPeers(db, asked, modelOf)
}

async function findPublishedPeers(
  db: Db,
  { instrument, unit: own, period }: Asked,
  modelOf: (edition: Published) => Promise<FrozenReport | null>,
): Promise<PublishedPeers | null> {
  const { parentId } = own
  if (parentId === null) return null
  const candidates = (await listPublished(db)).filter(
    ({ scope }) => scope.unitId === parentId && scope.instrument === instrument && scope.field === null,
  )
  const [chosen] = candidates.toSorted(
    (a, b) => Number(isOf(b, period)) - Number(isOf(a, period)) || compareText(newness(b), newness(a)),
  )
  const model = chosen && (await modelOf(chosen))
  if (!model) return null
  const { scope, details, basis, figures } = model
  const units = figures.units.flatMap(({ unit, figure }) => {
    const { unitId, code, name, nameEn, kind } = unit
    return kind === own.kind && unitId !== parentId ? [{ unit: { unitId, code, name, nameEn }, figure }] : []
  })
  if (units.length === 0) return null
  const { document } = chosen
  const { from, to } = scope
  return { document, number: details.number, from, to, minimum: basis.method?.minimum ?? 0, units }
}

function isOf({ scope }: Published, { from, to }: Months): boolean {
  return scope.from === from && scope.to === to
}

/** Later months first, then the later edition. */
function newness({ scope, publishedAt }: Published): string {
  return `${scope.to} ${publishedAt}`
}

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b))
