import type { FastifyInstance } from 'fastify'
import { judgeActions } from '../actions/judge.ts'
import { hashSecret } from '../auth/secrets.ts'
import { type Clock, officeDay, shiftDay, shiftMonth } from '../calendar.ts'
import { releaseComments } from '../comments/release.ts'
import type { Db } from '../db/client.ts'
import { demonstrationAccount } from '../first-start.ts'
import { ensureSender } from '../queries/devices.ts'
import { readSettings, saveSetting } from '../queries/settings.ts'
import { closeSurvey } from '../queries/surveys.ts'
import { fold } from '../rollups/fold.ts'
import { planDaysSince } from './days.ts'
import { planHistory, topUp } from './history.ts'
import { sendAll, simulatedToken } from './send.ts'
import { type Province, setUpProvince } from './set-up.ts'

/** What the console says about the ways into the demonstration. */
export function demonstrationLines(url: string): string[] {
  const { login, password } = demonstrationAccount
  return [
    `  phone    ${url}/q/demo`,
    '',
    '  DỮ LIỆU MÔ PHỎNG - simulated data, fixed accounts:',
    `    office   ${login}  ${password}`,
    '    tablet   enrolment code DEMO-2345',
  ]
}

/**
 * Fills an empty demonstration with two years of a simulated province, through the same door as real
 * responses, and at every start tops up what waits, so that the next response moves a figure.
 */
export async function ensureDemonstration(
  app: FastifyInstance,
  db: Db,
  clock: Clock,
  print: (line: string) => void,
): Promise<void> {
  const settings = await readSettings(db)
  const day = settings.demonstrationDay || officeDay(clock())
  await saveSetting(db, 'demonstrationDay', day)
  const province = await setUpProvince(db, day, clock())
  await ensureSender(db, { tokenHash: hashSecret(simulatedToken), name: 'Máy mô phỏng' }, clock())
  if (!settings.demonstrationBuilt) {
    print('\n  Building the demonstration (simulated responses of two years) …')
    await sendAll(app, planHistory(province, day), clock, (sent, all) =>
      print(`    ${sent} of ${all} responses`),
    )
    await closeSurvey(db, province.closed.surveyId, `${shiftMonth(day.slice(0, 7), -12)}-28`)
    // Simulated comments of two years need not wait another day to be read.
    await releaseComments(db, shiftDay(officeDay(clock()), -3))
    const { released } = await fold(db, clock)
    print(`    ${released} responses counted into the figures`)
    // A quarter ago and now, so that what was opened then is already compared with what followed.
    for (const ago of [92, 0]) await judgeActions(db, () => new Date(clock().getTime() - ago * 86_400_000))
    await saveSetting(db, 'demonstrationBuilt', true)
  }
  await liveOn(app, db, clock, province, settings.demonstrationLivedTo || day)
  await fold(db, clock)
  await sendAll(app, await topUp(db, province, officeDay(clock())), clock, () => {})
}

/** Fills the days since the last start, so that the province did not stand still. @param after day that is complete */
async function liveOn(
  app: FastifyInstance,
  db: Db,
  clock: Clock,
  province: Province,
  after: string,
): Promise<void> {
  const now = clock()
  const yesterday = shiftDay(officeDay(now), -1)
  await sendAll(app, planDaysSince(province, after, now), clock, () => {})
  // Today goes on; what was sent of it already is the same and counts once.
  if (yesterday > after) await saveSetting(db, 'demonstrationLivedTo', yesterday)
}
