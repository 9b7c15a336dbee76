import { fewestDays, isPeriod, mostDays, type RetentionClass } from '#contract/retention.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { lockSettings, readSettings, saveSetting } from '../queries/settings.ts'

interface PeriodChange {
  kind: RetentionClass
  /** Days; null means for good. */
  days: number | null
  /** The period that the person saw; left out where nobody looked. */
  seen?: number | null
  actor: string
}

/**
 * Changes how long one kind is kept. What is then past its period goes at the next run.
 * @throws Problem period_refused outside the bounds, setting_changed where the period is not as it was seen
 */
export async function changePeriod(
  db: Db,
  { kind, days, seen, actor }: PeriodChange,
  now: Date,
): Promise<void> {
  if (!isPeriod(kind, days)) throw problems.periodRefused({ kind, fewestDays: fewestDays[kind], mostDays })
  const act = { actor, act: 'retention_changed', subject: { [kind]: days } }
  await actAndRecord(db, act, now, async (tx) => {
    await lockSettings(tx)
    const { retention } = await readSettings(tx)
    if (seen !== undefined && seen !== retention[kind]) throw problems.settingChanged()
    await saveSetting(tx, 'retention', { ...retention, [kind]: days })
  })
}
