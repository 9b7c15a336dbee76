import { randomBytes } from 'node:crypto'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Role } from '#contract/office.ts'
import { timeStep, totpCode } from '../../server/accounts/totp.ts'
import { hashPassword } from '../../server/auth/passwords.ts'
import type { Db } from '../../server/db/client.ts'
import { addPerson } from '../../server/queries/staff.ts'

export const password = 'ngựa hồng qua cầu 27'

/** Somebody at a browser: keeps the cookie, and comes from an address of their own. */
export function visitor(app: FastifyInstance) {
  const remoteAddress = `127.${[...randomBytes(3)].join('.')}`
  let cookie = ''
  const ask = async (
    method: string,
    path: string,
    payload?: object,
    headers: Record<string, string> = {},
  ) => {
    const reply = await app.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      remoteAddress,
      headers: { ...(cookie ? { cookie } : {}), ...headers },
      ...(payload ? { payload } : {}),
    } as InjectOptions)
    const set = reply.cookies[0]
    if (set) cookie = set.value === '' ? '' : `${set.name}=${set.value}`
    return { status: reply.statusCode, body: reply.body === '' ? null : reply.json(), headers: reply.headers }
  }
  return Object.assign(ask, {
    cookie: () => cookie,
    setCookie: (value: string) => {
      cookie = value
    },
    signIn: (login: string, typed = password) => ask('POST', '/session', { login, password: typed }),
  })
}

export type Visitor = ReturnType<typeof visitor>

/** An account with a password; its login. */
export async function addAccountOf(
  db: Db,
  role: Role,
  unitId: number | null,
  at = new Date('2026-01-01T00:00:00Z'),
): Promise<string> {
  const login = `${role.replace('_', '-')}-${randomBytes(4).toString('hex')}`
  await addPerson(db, { login, name: login, role, unitId, passwordHash: await hashPassword(password) }, at)
  return login
}

/** The account `admin`, of the whole office. */
export async function addAdministrator(db: Db): Promise<void> {
  const account = { login: 'admin', name: 'Quản trị', role: 'administrator', unitId: null } as const
  const passwordHash = await hashPassword(password)
  await addPerson(db, { ...account, passwordHash }, new Date('2026-01-01T00:00:00Z'))
}

/** The code that an app with this key shows. @param later time steps from now */
export function codeFor(key: string, at: Date, later = 0): string {
  return totpCode(fromBase32(key), timeStep(at) + later)
}

/** RFC 4648 base 32, as an app reads what people type. */
export function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/\s/g, '')]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}
