import type { FastifyInstance } from 'fastify'
import type { Figure, Overview, UnitSummary } from '#contract/office.ts'

// What a member of staff can write down with a browser: figures, and of which units and months they are.

/** One number that was seen: how many answered something, in a set of units and months. */
export interface Sighting {
  /** One bit per unit (its own collecting) and month. */
  scope: bigint
  /** `whole`, `dimension acc`, `item acc1`, or what is left of a figure when the shown parts of it are taken away. */
  part: string
  /** Respondents, or answers where the part is a rest. */
  n: number
  /** Everything else that is said about them. */
  content: string
  /** For messages. */
  name: string
}

export interface Period {
  from: string
  to: string
}

export type Ask = (url: string) => Promise<unknown>

/** Asks as one signed-in person; null where there is nothing for them. */
export function asPerson(app: FastifyInstance, cookie: string): Ask {
  return async (url) => {
    const reply = await app.inject({ url: `/api/v1${url}`, headers: { cookie } })
    if (reply.statusCode === 404) return null
    if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.body}`)
    return reply.json()
  }
}

/** Every overview of every unit a person sees, for every period. */
export async function collect(ask: Ask, instrument: string, periods: Period[]): Promise<Overview[]> {
  const units = (await ask('/units')) as UnitSummary[]
  const found: Overview[] = []
  for (const { from, to } of periods)
    for (const { unitId } of units) {
      const url = `/overview?instrument=${instrument}&unit=${unitId}&from=${from}&to=${to}`
      const overview = (await ask(url)) as Overview | null
      if (overview) found.push(overview)
    }
  return found
}

/** Everything the overviews say, as numbers over sets of units and months. */
export function readSightings(overviews: Overview[], months: string[], unitIds: number[]): Sighting[] {
  return overviews.flatMap((overview) => {
    const treeOf = below(overviews.filter(({ from, to }) => from === overview.from && to === overview.to))
    const scopeOf = (units: number[], from: string, to: string) => bitsOf(units, [from, to], months, unitIds)
    const here = treeOf(overview.unit.unitId)
    const scope = scopeOf(here, overview.from, overview.to)
    const name = `${overview.unit.code} ${overview.from}..${overview.to}`
    return [
      ...seen(scope, 'whole', overview.whole, name),
      ...overview.dimensions.flatMap(({ key, figure }) => seen(scope, `dimension ${key}`, figure, name)),
      ...overview.items.flatMap(({ key, figure, levels }) =>
        seen(scope, `item ${key}`, figure, name, JSON.stringify(levels)),
      ),
      ...overview.trend.flatMap(({ month, figure }) =>
        seen(scopeOf(here, month, month), 'whole', figure, `${name} month ${month}`),
      ),
      ...overview.units.flatMap(({ unit, figure }) => {
        const isOwn = unit.unitId === overview.unit.unitId
        const row = scopeOf(isOwn ? [unit.unitId] : treeOf(unit.unitId), overview.from, overview.to)
        // What is too little for a unit counts with the unit above, so that a unit's own row says less than its bits.
        return isOwn ? [] : seen(row, 'whole', figure, `${name} row ${unit.code}`)
      }),
      // Parts of one month may count in a later one of its year, so that only all months together have a rest.
      ...(overview.from === months[0] && overview.to === months.at(-1) ? restsOf(scope, overview, name) : []),
    ]
  })
}

/** Answers that are in a figure and in none of its shown parts. */
function restsOf(scope: bigint, { whole, dimensions, items }: Overview, name: string): Sighting[] {
  const rest = (part: string, figure: Figure, parts: Figure[]) =>
    figure.answers === null
      ? []
      : [{ scope, part, n: figure.answers - answersOf(parts), content: '', name: `${name} ${part}` }]
  return [
    ...rest(
      'rest of the whole',
      whole,
      dimensions.map(({ figure }) => figure),
    ),
    ...dimensions.flatMap(({ key, figure }) => {
      const own = items.filter(({ dimension }) => dimension === key)
      return rest(
        `rest of ${key}`,
        figure,
        own.map((item) => item.figure),
      )
    }),
  ]
}

function answersOf(figures: Figure[]): number {
  return figures.reduce((sum, { answers }) => sum + (answers ?? 0), 0)
}

/** What a figure says of the respondents in a scope; nothing where it is withheld. */
export function seen(scope: bigint, part: string, figure: Figure, name: string, more = ''): Sighting[] {
  const { respondents, answers, index, low, high, score } = figure
  if (respondents === null) return []
  const content = JSON.stringify([answers, index, low, high, score]) + more
  return [{ scope, part, n: respondents, content, name: `${name} ${part}` }]
}

/** The bits of a unit, with all below it, in the months of a period. */
export function scopesOf(
  overviews: Overview[],
  months: string[],
  unitIds: number[],
): (unitId: number, period: Period) => bigint {
  return (unitId, { from, to }) => {
    const treeOf = below(overviews.filter((overview) => overview.from === from && overview.to === to))
    return bitsOf(treeOf(unitId), [from, to], months, unitIds)
  }
}

/** Ids of a unit and all below it, as the tables of the same period show them. */
function below(overviews: Overview[]): (unitId: number) => number[] {
  const children = new Map(
    overviews.map(({ unit, units }) => [
      unit.unitId,
      units.map((row) => row.unit.unitId).filter((unitId) => unitId !== unit.unitId),
    ]),
  )
  const all = (unitId: number): number[] => [unitId, ...(children.get(unitId) ?? []).flatMap(all)]
  return all
}

function bitsOf(units: number[], [from, to]: [string, string], months: string[], unitIds: number[]): bigint {
  let bits = 0n
  for (const unitId of units)
    for (const [m, month] of months.entries())
      if (month >= from && month <= to) bits |= 1n << BigInt(unitIds.indexOf(unitId) * months.length + m)
  return bits
}
