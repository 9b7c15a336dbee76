import type { Db } from '../db/client.ts'

import { findRollupDifference } from '../queries/recount.ts'
import { findCutDifference } from '../queries/recount-cuts.ts'
import { type CutRow, listRollups, listRollupUnits, listVisible, waitForFold } from '../queries/rollups.ts'
import { accumulate } from './accumulate.ts'
import { loadLayouts } from './load-layouts.ts'

/**
 * Checks the rollups twice: the numbers of responses and answers against a count in SQL, apart from the fold;
 * and every sum of every cell, cuts too, against the released responses added up anew. Then what is shown of the cuts
 * against what units gave to it, and that against their cells. No fold runs meanwhile.
 * @returns the first difference in words, or null when all agree
 */
export async function findRollupFault(db: Db): Promise<string | null> {
  return db.transaction(async (tx) => {
    await waitForFold(tx)
    const difference = await findRollupDifference(tx)
    if (difference) return difference
    const layoutFor = await loadLayouts(tx)
    for (const unitId of await listRollupUnits(tx)) {
      const expected = accumulate(await listVisible(tx, unitId), layoutFor)
      const fault = firstDifference(await listRollups(tx, unitId), expected)
      if (fault) return fault
    }
    // Last, since it trusts the cells that were just checked.
    return findCutDifference(tx)
  })
}

function firstDifference(kept: readonly CutRow[], expected: readonly CutRow[]): string | null {
  const [left, right] = [byName(kept), byName(expected)]
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    if (left.get(name) !== right.get(name)) return `cell ${name} is not what its responses add up to`
  }
  return null
}

/** Cells by what they are of, as texts of their sums; cells that were emptied are as good as none. */
function byName(rows: readonly CutRow[]): Map<string, string> {
  const filled = rows.filter(({ respondents }) => respondents > 0)
  return new Map(
    filled.map(({ unitId, surveyId, version, month, cut, value, ...sums }) => {
      const name = `unit ${unitId}, survey ${surveyId}, version ${version}, ${month} ${cut} ${value}`.trim()
      return [name, JSON.stringify([sums.respondents, sums.whole, sums.dimensions, sums.itemCounts])]
    }),
  )
}
