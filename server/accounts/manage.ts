import type { FromSchema } from 'json-schema-to-ts'
import type { AccountLink, grantBody, newPersonBody } from '#contract/accounts.ts'
import { shiftDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { revokeLinks } from '../queries/account-links.ts'
import { type Act, actAndRecord } from '../queries/audit.ts'
import {
  addGrant,
  countOtherAdministrators,
  endGrant,
  listGrants,
  type NewGrant,
  type StoredGrant,
} from '../queries/grants.ts'
import { addAccount, disablePerson, enablePerson, lockPerson } from '../queries/staff.ts'
import { makeLink } from './account-link.ts'
import { grantState } from './grant-state.ts'
import type { Overseer } from './overseer.ts'

type GrantBody = FromSchema<typeof grantBody>
type NewPersonBody = FromSchema<typeof newPersonBody>

/** What somebody does to accounts; each act and its record stand or fall together. */
export interface Managing {
  db: Db
  overseer: Overseer
  now: Date
}

function record({ db, overseer, now }: Managing, act: Omit<Act, 'actor'>) {
  return <Result>(work: (tx: Db) => Promise<Result>) =>
    actAndRecord(db, { actor: overseer.person.login, ...act }, now, work)
}

/** A grant as it is kept. @throws Problem not_found, may_not_give, day_over */
function requireGivable({ overseer }: Managing, { role, unitId, from, lastDay }: GrantBody): NewGrant {
  if (unitId !== null && !overseer.visible.has(unitId)) throw problems.notFound('unit', unitId)
  const grant = { role, unitId, validFrom: from, validTo: lastDay === null ? null : shiftDay(lastDay, 1) }
  if (!overseer.mayGive(grant)) throw problems.mayNotGive()
  if (lastDay !== null && (lastDay < from || lastDay < overseer.today)) throw problems.dayOver(lastDay)
  return grant
}

/** Makes an account with its grants and the link that opens it. @throws Problem already_exists, may_not_give, … */
export async function invite(managing: Managing, body: NewPersonBody) {
  const grants = body.grants.map((grant) => requireGivable(managing, grant))
  const { login } = body
  const name = body.name.normalize('NFC').trim()
  return record(managing, { act: 'account_added', subject: { login, grants } })(async (tx) => {
    const staffId = await addAccount(tx, { login, name, passwordHash: null }, managing.now)
    if (staffId === null) throw problems.alreadyExists('account', login)
    for (const grant of grants) await addGrant(tx, staffId, grant)
    return { staffId, link: await makeLink(tx, staffId, managing.now) }
  })
}

/** An account that the overseer may see, held until the transaction ends. @throws Problem not_found */
async function requireSeen(tx: Db, { overseer }: Managing, staffId: string) {
  const account = await lockPerson(tx, staffId)
  const grants = account ? await listGrants(tx, staffId) : []
  if (!account || !overseer.sees(staffId, grants)) throw problems.notFound('account', staffId)
  return { account, grants }
}

/** An account that the overseer may change. @throws Problem not_found, may_not_give */
async function requireChangeable(tx: Db, managing: Managing, staffId: string) {
  const seen = await requireSeen(tx, managing, staffId)
  if (!managing.overseer.mayChange(seen.grants)) throw problems.mayNotGive()
  return seen
}

/** Gives an account one more grant. Open links end: they were made for less. */
export async function give(managing: Managing, staffId: string, body: GrantBody): Promise<void> {
  const { db, now } = managing
  await db.transaction(async (tx) => {
    const { account } = await requireChangeable(tx, managing, staffId)
    const grant = requireGivable(managing, body)
    const act = { act: 'grant_given', subject: { login: account.login, ...grant } }
    await record(
      { ...managing, db: tx },
      act,
    )(async () => {
      await addGrant(tx, staffId, grant)
      await revokeLinks(tx, staffId, now)
    })
  })
}

/** Ends a grant today. @throws Problem not_found, may_not_give, last_administrator */
export async function take(managing: Managing, staffId: string, grantId: string): Promise<void> {
  const { db, overseer } = managing
  await db.transaction(async (tx) => {
    const { account, grants } = await requireSeen(tx, managing, staffId)
    const grant = grants.find((one) => one.grantId === grantId)
    if (!grant) throw problems.notFound('grant', grantId)
    if (!overseer.mayGive(grant)) throw problems.mayNotGive()
    const others = grants.filter((one) => one !== grant)
    if (isKeeper(grant, overseer.today) && !others.some((one) => isKeeper(one, overseer.today)))
      await requireAnotherKeeper(tx, staffId, overseer.today)
    const { role, unitId } = grant
    const act = { act: 'grant_ended', subject: { login: account.login, role, unitId } }
    await record({ ...managing, db: tx }, act)(() => endGrant(tx, grantId, overseer.today))
  })
}

/** Whether a grant administers the whole tree without end. */
function isKeeper(grant: StoredGrant, today: string): boolean {
  const { role, unitId, validTo } = grant
  const isWhole = role === 'administrator' && unitId === null && validTo === null
  return isWhole && grantState(grant, today) === 'current'
}

async function requireAnotherKeeper(tx: Db, staffId: string, today: string): Promise<void> {
  if ((await countOtherAdministrators(tx, staffId, today)) === 0) throw problems.lastAdministrator()
}

/** Bars an account: its sessions end, its links open nothing. @throws Problem own_account, last_administrator, … */
export async function disable(managing: Managing, staffId: string): Promise<void> {
  const { db, overseer, now } = managing
  if (staffId === overseer.person.staffId) throw problems.ownAccount()
  await db.transaction(async (tx) => {
    const { account, grants } = await requireChangeable(tx, managing, staffId)
    if (grants.some((grant) => isKeeper(grant, overseer.today)))
      await requireAnotherKeeper(tx, staffId, overseer.today)
    const act = { act: 'account_disabled', subject: { login: account.login } }
    await record(
      { ...managing, db: tx },
      act,
    )(async () => {
      await disablePerson(tx, account.login, now)
      await revokeLinks(tx, staffId, now)
    })
  })
}

export async function enable(managing: Managing, staffId: string): Promise<void> {
  await managing.db.transaction(async (tx) => {
    const { account } = await requireChangeable(tx, managing, staffId)
    const act = { act: 'account_enabled', subject: { login: account.login } }
    await record({ ...managing, db: tx }, act)(() => enablePerson(tx, staffId))
  })
}

/** Makes a new link for a forgotten password. The old password works until the link is used. */
export async function renewLink(managing: Managing, staffId: string): Promise<AccountLink> {
  if (staffId === managing.overseer.person.staffId) throw problems.ownAccount()
  return managing.db.transaction(async (tx) => {
    const { account } = await requireChangeable(tx, managing, staffId)
    if (account.disabledAt !== null) throw problems.accountDisabled()
    const act = { act: 'account_link_made', subject: { login: account.login } }
    return record({ ...managing, db: tx }, act)(() => makeLink(tx, staffId, managing.now))
  })
}

/** Ends the open link of an account. */
export async function endLink(managing: Managing, staffId: string): Promise<void> {
  await managing.db.transaction(async (tx) => {
    const { account } = await requireChangeable(tx, managing, staffId)
    const act = { act: 'account_link_ended', subject: { login: account.login } }
    await record({ ...managing, db: tx }, act)(() => revokeLinks(tx, staffId, managing.now))
  })
}
