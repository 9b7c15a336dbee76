import { expect, test } from 'vitest'
import { crashDatabase } from '../support/database-crashes.ts'
import { chooseSeed } from '../support/fault-proxy.ts'

test('twenty crashes of the database lose and double none of thirty thousand acknowledged responses', {
  timeout: 300_000,
}, async () => {
  const { crashes, record, losses, isAlive } = await crashDatabase({
    crashes: 20,
    acknowledgements: 30_000,
    seed: chooseSeed(),
  })

  console.log(
    `${record.acknowledged} acknowledged, ${record.foundStored} found stored, ${record.broken} broken, ${record.refused} refused`,
  )
  expect(crashes).toBe(20)
  expect(record.acknowledged).toBeGreaterThanOrEqual(30_000)
  expect(record.wrong).toEqual([])
  expect(record.broken).toBe(0)
  expect(record.refused).toBeGreaterThanOrEqual(crashes)
  expect(losses).toEqual([])
  expect(isAlive).toBe(true)
})

test('a database that says written before it has written is found out', { timeout: 180_000 }, async () => {
  const { record, losses } = await crashDatabase({
    crashes: 4,
    acknowledgements: 6000,
    seed: chooseSeed(),
    isForgetful: true,
  })

  const lost = losses.filter((loss) => loss.endsWith('was acknowledged and is not stored'))
  console.log(`${lost.length} of ${record.acknowledged} acknowledged responses are lost`)
  expect(record.acknowledged).toBeGreaterThanOrEqual(6000)
  expect(lost.length).toBeGreaterThan(0)
})
