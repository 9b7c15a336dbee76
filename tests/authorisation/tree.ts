import type { Db } from '../../server/db/client.ts'
import { saveSuccessions } from '../../server/queries/successions.ts'
import { saveUnits, unitIdsByCode } from '../../server/queries/units.ts'
import type { Fact } from './oracle.ts'

// A province with three levels of forty units: two that merged, two that ended, two that are still to come, and some that
// moved below another.

const long = '2000-01-01'
const merged = '2026-03-01'
const future = '2027-01-01'
const levels = ['A', 'B', 'C'] as const

const codes = levels.map((level) => Array.from({ length: 40 }, (_, i) => `${level}${i}`))
const parentOf = (level: number, i: number) => [`P`, `A${i % 8}`, `B${i % 10}`][level] ?? 'P'
const beginsLate = new Set(['A39', 'C5'])
const ends = new Map([
  ['A6', 'A7'],
  ['B8', 'B0'],
  ['C3', 'C13'],
])
/** Units that moved on the day of the merger; the other children of the merged unit were forgotten. */
const moves = new Map([['B6', 'A7']])

export interface Tree {
  unit(code: string): Fact
  all: Fact[]
}

/** Makes the units. @returns what is to be known of them, written down apart */
export async function plantTree(db: Db): Promise<Tree> {
  const unit = (code: string, parentCode: string | null, validFrom: string) => {
    const kind = parentCode === null ? ('province' as const) : ('commune' as const)
    return { code, parentCode, kind, area: null, name: code, nameEn: null, validFrom }
  }
  const planted = codes.flatMap((level, depth) =>
    level.map((code, i) => unit(code, parentOf(depth, i), beginsLate.has(code) ? future : long)),
  )
  await saveUnits(db, [unit('P', null, long), ...planted])
  await saveUnits(
    db,
    [...moves].map(([code, parent]) => unit(code, parent, merged)),
  )
  const ids = await unitIdsByCode(db)
  const id = (code: string) => ids.get(code) ?? 0
  for (const [code, successor] of ends) {
    const succession = { predecessorId: id(code), successorId: id(successor), day: merged }
    await saveSuccessions(db, [{ ...succession, act: 'merger', legalBasis: 'Nghị quyết thử' }])
  }
  const facts = new Map<string, Fact>()
  const know = (code: string, below: string | null, from: string) =>
    facts.set(code, {
      id: id(code),
      below: below === null ? null : (facts.get(below) ?? null),
      from,
      to: ends.has(code) ? merged : null,
    })
  know('P', null, long)
  for (const { code, parentCode, validFrom } of planted) know(code, moves.get(code) ?? parentCode, validFrom)
  return {
    unit: (code) => {
      const fact = facts.get(code)
      if (!fact) throw new Error(`no unit ${code}`)
      return fact
    },
    all: [...facts.values()],
  }
}
