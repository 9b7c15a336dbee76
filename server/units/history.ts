import type { UnitHistory } from '#contract/unit-map.ts'
import type { UnitScope } from '../auth/scope.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { listSuccessionsOf } from '../queries/successions.ts'
import { listVersionsOf } from '../queries/unit-versions.ts'

/** All that a unit ever was, and its relatives. @throws Problem not_found for a unit out of sight */
export async function readHistory(
  db: Db,
  { units, visible }: UnitScope,
  unitId: number,
): Promise<UnitHistory> {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]))
  const own = byId.get(unitId)
  if (!own || !visible.has(unitId)) throw problems.notFound('unit', unitId)
  const relative = (id: number) => {
    const { code = '', name = '' } = byId.get(id) ?? {}
    return { unitId: id, code, name }
  }
  const versions = (await listVersionsOf(db, unitId)).map(({ unitId: _, ...version }) => ({
    ...version,
    parentName: version.parentId === null ? null : relative(version.parentId).name,
  }))
  const successions = (await listSuccessionsOf(db, unitId)).map(
    ({ predecessorId, successorId, ...succession }) => ({
      ...succession,
      predecessor: relative(predecessorId),
      successor: relative(successorId),
    }),
  )
  return { unitId, code: own.code, versions, successions }
}
