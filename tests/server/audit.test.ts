import { expect } from 'vitest'
import { findAuditBreak, recordAct } from '../../server/queries/audit.ts'
import { runAsAdmin } from '../support/database.ts'
import { test } from '../support/server.ts'

const act = (number: number) => ({ actor: 'admin', act: 'tried', subject: { number, text: 'Đơn vị' } })

test('acts written at once make one unbroken chain', async ({ db, clock }) => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => recordAct(db, act(index), clock())))

  expect(await findAuditBreak(db)).toBeNull()
})

test.for([
  ['changed', `update audit_log set subject = '{"number": 0}' where number = 5`],
  ['removed', 'delete from audit_log where number = 7'],
  [
    'put in another order',
    'update audit_log set number = case number when 9 then -10 when 10 then -9 end where number in (9, 10); update audit_log set number = -number where number < 0',
  ],
] as const)('a row that was %s breaks the chain', async ([, statement], { db, database, clock }) => {
  const saved = await runAsAdmin<Record<string, unknown>>(database.adminUrl, 'select * from audit_log')
  if (saved.length < 12)
    await Promise.all(Array.from({ length: 20 }, (_, index) => recordAct(db, act(index), clock())))
  await runAsAdmin(database.adminUrl, 'create table audit_copy as select * from audit_log')

  await runAsAdmin(database.adminUrl, statement)
  const found = await findAuditBreak(db)
  await runAsAdmin(
    database.adminUrl,
    'delete from audit_log; insert into audit_log select * from audit_copy; drop table audit_copy',
  )

  expect(found).not.toBeNull()
  expect(await findAuditBreak(db)).toBeNull()
})
