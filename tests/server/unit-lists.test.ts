import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { listUnits, unitIdsByCode } from '../../server/queries/units.ts'
import { test } from '../support/server.ts'
import { setUpUnits } from '../support/survey.ts'

const day = '2026-06-15'
const nameOf = async (db: Db, code: string) =>
  (await listUnits(db, day)).find((unit) => unit.code === code)?.name
const rename = (db: Db, unitId: number, name: string) =>
  db.execute(sql`update unit_versions set name = ${name} where unit_id = ${unitId}`)

test('all units are one list as long as none of them changes', async ({ db }) => {
  await setUpUnits(db)

  expect(await listUnits(db, day)).toBe(await listUnits(db, day))
})

test('whatever changes a unit is seen at once, by those who see it', async ({ db }) => {
  await setUpUnits(db)
  const unitId = (await unitIdsByCode(db)).get('X1') ?? 0
  await rename(db, unitId, 'Một')
  const undo = new Error('undo')

  expect(await nameOf(db, 'X1')).toBe('Một')
  const undone = db.transaction(async (tx) => {
    // Twice by the same transaction, which everybody else sees nothing of.
    await rename(tx, unitId, 'Hai')
    expect([await nameOf(tx, 'X1'), await nameOf(db, 'X1')]).toEqual(['Hai', 'Một'])
    await rename(tx, unitId, 'Ba')
    expect([await nameOf(tx, 'X1'), await nameOf(db, 'X1')]).toEqual(['Ba', 'Một'])
    throw undo
  })
  await expect(undone).rejects.toBe(undo)
  expect(await nameOf(db, 'X1')).toBe('Một')
})

test('a unit that another took the place of is seen, though there are as many as before', async ({ db }) => {
  await setUpUnits(db)
  const codes = async () => (await listUnits(db, day)).map(({ code }) => code)
  const [before, ids] = [await codes(), await unitIdsByCode(db)]

  await db.execute(sql`update unit_versions set valid_to = '2026-01-01' where unit_id = ${ids.get('X2')}`)

  expect(await codes()).toEqual(before.filter((code) => code !== 'X2'))
})
