import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { Attention } from '#contract/attention.ts'
import type { Overview } from '#contract/office.ts'
import { unitQuery } from '#contract/shapes.ts'
import { copiesLine } from '../attention/copies-line.ts'
import { rememberFigures } from '../attention/remembered-figures.ts'
import { attentionLines, soon } from '../attention/rules.ts'
import { personOf, readers } from '../auth/policy.ts'
import { looksAfterServer, requireSubtree, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay, shiftDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { watchDelivery } from '../devices/watch.ts'
import { readFieldwork } from '../fieldwork/read-fieldwork.ts'
import { buildOverview } from '../figures/overview.ts'
import { Problem } from '../problem.ts'
import { lastBackup } from '../queries/backups.ts'
import { listExpiring } from '../queries/expiring.ts'
import { countPaper } from '../queries/paper-counts.ts'
import { countQuarantined } from '../queries/quarantine.ts'

interface Options {
  db: Db
  clock: Clock
  /** Hour from which the daily copy is taken, null where none is; left out where nobody expects any. */
  backupHour?: number | null | undefined
}

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: Options }>

/** A unit that was not there in the months with figures has none, and may need attention all the same. */
function orNone(figures: Promise<Overview>): Promise<Overview | null> {
  return figures.catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') return null
    throw error
  })
}

/** Instruments whose items can be low; the taps at a counter ask one question. */
const instruments = ['sipas', 'dossier'] as const

/** What needs attention today. Asked for by itself, so that the figures of the overview never wait for it. */
export const attentionRoutes: Plugin = async (app, { db, clock, backupHour }) => {
  const latestFigures = rememberFigures(clock, async (unitId) => {
    const today = officeDay(clock())
    const asked = instruments.map((instrument) =>
      // Whether the person may see the unit was judged before.
      buildOverview(db, { instrument, unitId, scopeUnitId: null, from: null, to: null, today }),
    )
    return (await Promise.all(asked.map(orNone))).filter((overview) => overview !== null)
  })

  app.get(
    '/attention',
    { config: { policy: readers }, schema: { querystring: unitQuery } },
    async (request): Promise<Attention> => {
      const now = clock()
      const today = officeDay(now)
      const { unit: unitId } = request.query
      const person = personOf(request)
      const scope = await unitScopeOf(db, person, today)
      const unitIds = requireSubtree(scope, unitId)
      const copies =
        backupHour !== undefined && looksAfterServer(person)
          ? copiesLine(await lastBackup(db), now, backupHour)
          : null
      const [watch, surveys, quarantine, paper, expiring, overviews] = await Promise.all([
        watchDelivery(db, unitIds, now),
        readFieldwork(db, { units: scope.units, unitId, unitIds, today }),
        countQuarantined(db, unitIds),
        countPaper(db, unitIds),
        listExpiring(db, unitIds, { from: today, to: shiftDay(today, soon - 1) }),
        latestFigures(unitId),
      ])
      return {
        today,
        lines: attentionLines({ today, watch, surveys, quarantine, paper, expiring, copies, overviews }),
      }
    },
  )
}
