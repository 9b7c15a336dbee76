import { describe, expect, vi } from 'vitest'
import { addAccount, disablePerson } from '../../server/queries/staff.ts'
import { addAccountOf, visitor } from '../support/accounts.ts'
import { test } from '../support/server.ts'

// The library computes as ever; only how often it is asked is counted.
const { work } = vi.hoisted(() => {
  // Files share what they load: what has the library already must be loaded anew.
  vi.resetModules()
  return { work: { verified: [] as string[], hashed: 0 } }
})
vi.mock('@node-rs/argon2', async (original) => {
  const library = await original<typeof import('@node-rs/argon2')>()
  return {
    ...library,
    verify: (hash: string, password: string) => {
      work.verified.push(hash)
      return library.verify(hash, password)
    },
    hash: (...given: Parameters<typeof library.hash>) => {
      work.hashed++
      return library.hash(...given)
    },
  }
})

/** The costs that a hash names: algorithm, memory, passes, lanes. */
const costsOf = (hash: string) => hash.split('$').slice(1, 4).join(' ')

describe('signing in', () => {
  test('computes one hash of the same cost for every name, known or not', async ({ app, db, clock }) => {
    const known = await addAccountOf(db, 'analyst', null)
    const barred = await addAccountOf(db, 'analyst', null)
    await disablePerson(db, barred, clock())
    await addAccount(db, { login: 'duoc-moi', name: 'Chưa có mật khẩu', passwordHash: null }, clock())
    const tryOut = async (login: string) => {
      work.verified = []
      work.hashed = 0
      const { status, body } = await visitor(app).signIn(login, 'sai hoàn toàn 99')
      const { verified, hashed } = work
      return { status, code: body.code, verified: verified.map(costsOf), hashed }
    }
    await tryOut('lan-dau')

    const tried = [
      await tryOut(known),
      await tryOut('khong-co-ai'),
      await tryOut('duoc-moi'),
      await tryOut(barred),
    ]

    const same = {
      status: 401,
      code: 'wrong_password',
      verified: ['argon2id v=19 m=19456,t=2,p=1'],
      hashed: 0,
    }
    expect(tried).toEqual([same, same, same, same])
  })
})
