import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import type { CodePolicy } from '#contract/collector.ts'
import { makeFactorBox } from '../../server/auth/factor-box.ts'
import type { Db } from '../../server/db/client.ts'
import { makeApp } from './app.ts'
import { askForCodes, issueCodes } from './codes.ts'
import { makeDatabase } from './database.ts'
import { testKey } from './server.ts'
import { openSurvey } from './survey.ts'

/** A link to a form, open on the server. */
export interface PhoneLink {
  /** Address of the form. */
  url: string
  token: string
  /** Key of the survey asked there. */
  survey: string
  surveyId: number
  /** Single-use codes that were issued for it, normalised. */
  codes: string[]
  countStored(): Promise<number>
}

/** The whole app on a real database and a port of this machine, for browsers to visit. */
export interface PhoneServer {
  db: Db
  address: string
  openLink(options?: { template?: string; codes?: CodePolicy; closedOn?: string }): Promise<PhoneLink>
  remove(): Promise<void>
}

/** @param log takes every line of the log, which is then as talkative as it can be */
export async function openPhoneServer(log?: (line: string) => void): Promise<PhoneServer> {
  const database = await makeDatabase()
  const { db } = database
  const app = await makeApp({
    db,
    clock: () => new Date(),
    logger: log ? { level: 'trace', stream: { write: log } } : false,
    factorBox: makeFactorBox(testKey),
    trustProxy: ['127.0.0.1'],
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`

  const countStored = async (surveyId: number) => {
    const { rows } = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from responses where survey_id = ${surveyId}`,
    )
    return rows[0]?.n ?? 0
  }
  return {
    db,
    address,
    async openLink({ template = 'sipas-5-dimensions', codes: policy = 'none', closedOn } = {}) {
      const window = { windowFrom: '2020-01-01', windowTo: closedOn ?? null }
      const { survey, collectors } = await openSurvey(db, { template, ...window })
      const collector = collectors.X1
      if (!collector) throw new Error('no collector')
      await askForCodes(db, collector, policy)
      const codes = policy === 'none' ? [] : await issueCodes(db, collector, 5)
      const { token } = collector
      const { surveyId, key } = survey
      return {
        url: `${address}/q/${token}`,
        token,
        survey: key,
        surveyId,
        codes,
        countStored: () => countStored(surveyId),
      }
    },
    async remove() {
      await app.close()
      await database.drop()
    },
  }
}
