import type { Command } from 'commander'
import { type Role, roles } from '#contract/office.ts'
import { grantState } from '../accounts/grant-state.ts'
import { beginWithNewKey } from '../accounts/open-factor-box.ts'
import { secretKeyPath } from '../accounts/secret-key.ts'
import { hashPassword } from '../auth/passwords.ts'
import { newReadableCode } from '../auth/secrets.ts'
import { isDay, officeDay, shiftDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { addGrant, endGrant, listGrants, type StoredGrant } from '../queries/grants.ts'
import { dropAllFactors, dropFactor, listFactorOwners } from '../queries/second-factors.ts'
import { endSessionsOf } from '../queries/sessions.ts'
import {
  addPerson,
  disablePerson,
  enablePerson,
  listPeople,
  setPassword,
  staffIdOf,
} from '../queries/staff.ts'
import { unitIdsByCode } from '../queries/units.ts'
import { CommandError, runCommand } from './run.ts'

function newPassword(): string {
  return [4, 4, 4, 4].map(newReadableCode).join('-')
}

function readRole(role: string): Role {
  const known = roles.find((one) => one === role)
  if (!known) throw new CommandError(`Role "${role}" is none of ${roles.join(', ')}.`)
  return known
}

async function readUnit(db: Db, code: string | undefined): Promise<number | null> {
  if (code === undefined) return null
  const unitId = (await unitIdsByCode(db)).get(code)
  if (unitId === undefined) throw problems.unknownReference('unit', code)
  return unitId
}

function readDay(day: string): string {
  if (!isDay(day)) throw new CommandError(`"${day}" is no day; write it as YYYY-MM-DD.`)
  return day
}

async function requireLogin(db: Db, login: string): Promise<string> {
  const staffId = await staffIdOf(db, login)
  if (staffId === null) throw problems.notFound('account', login)
  return staffId
}

/** A grant in one word: `clerk@X1`, with its days where it has not begun or will end. */
function grantText(
  { role, unitId, validFrom, validTo }: StoredGrant,
  codes: Map<number, string>,
  today: string,
) {
  const place = unitId === null ? '' : `@${codes.get(unitId) ?? unitId}`
  const from = validFrom > today ? ` from ${validFrom}` : ''
  const to = validTo === null ? '' : ` until ${shiftDay(validTo, -1)}`
  return `${role}${place}${from}${to}`
}

/** `hailong user list|add|grant|end-grant|reset|reset-second-factor|disable|enable` */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('accounts of the office')
  user
    .command('list')
    .description('all accounts with what they may do')
    .action(() =>
      runCommand(async ({ db, now, print }) => {
        const today = officeDay(now)
        const codes = new Map([...(await unitIdsByCode(db))].map(([code, unitId]) => [unitId, code]))
        const grantsOf = Map.groupBy(await listGrants(db), ({ staffId }) => staffId)
        for (const { staffId, login, name, disabledAt } of await listPeople(db)) {
          const live = (grantsOf.get(staffId) ?? []).filter((grant) => grantState(grant, today) !== 'ended')
          const grants = live.map((grant) => grantText(grant, codes, today)).join(', ') || 'no grant'
          print([login, grants, disabledAt ? 'disabled' : 'active', name].join('\t'))
        }
      }),
    )
  user
    .command('add <login>')
    .description('add an account; its password is shown once')
    .requiredOption('--name <name>', 'name of the person')
    .requiredOption('--role <role>', roles.join(', '))
    .option('--unit <code>', 'unit whose subtree the person sees; without it everything')
    .action((login: string, options: { name: string; role: string; unit?: string }) =>
      runCommand(async ({ db, now, print }) => {
        const role = readRole(options.role)
        const unitId = await readUnit(db, options.unit)
        const password = newPassword()
        const person = { login, name: options.name, role, unitId, passwordHash: await hashPassword(password) }
        const act = { actor: 'command', act: 'account_added', subject: { login, role, unitId } }
        await actAndRecord(db, act, now, async (tx) => {
          if (!(await addPerson(tx, person, now))) throw problems.alreadyExists('account', login)
        })
        print(`Account ${login} is made. Password (shown once): ${password}`)
      }),
    )
  addGrantCommands(user)
  addResetCommands(user)
}

function addGrantCommands(user: Command): void {
  user
    .command('grant <login>')
    .description('give an account one more role')
    .requiredOption('--role <role>', roles.join(', '))
    .option('--unit <code>', 'unit whose subtree it is for; without it everything')
    .option('--from <day>', 'first day, YYYY-MM-DD; without it today')
    .option('--until <day>', 'last day, YYYY-MM-DD; without it without end')
    .action((login: string, options: { role: string; unit?: string; from?: string; until?: string }) =>
      runCommand(async ({ db, now, print }) => {
        const staffId = await requireLogin(db, login)
        const role = readRole(options.role)
        const unitId = await readUnit(db, options.unit)
        const validFrom = options.from === undefined ? officeDay(now) : readDay(options.from)
        const validTo = options.until === undefined ? null : shiftDay(readDay(options.until), 1)
        if (validTo !== null && validTo <= validFrom) throw new CommandError('It would end before it begins.')
        const grant = { role, unitId, validFrom, validTo }
        const act = { actor: 'command', act: 'grant_given', subject: { login, ...grant } }
        await actAndRecord(db, act, now, (tx) => addGrant(tx, staffId, grant))
        print(`${login} is ${role} from ${validFrom} on.`)
      }),
    )
  user
    .command('end-grant <login>')
    .description('end a role of an account today')
    .requiredOption('--role <role>', roles.join(', '))
    .option('--unit <code>', 'unit it was given on; without it the whole tree')
    .action((login: string, options: { role: string; unit?: string }) =>
      runCommand(async ({ db, now, print }) => {
        const staffId = await requireLogin(db, login)
        const role = readRole(options.role)
        const unitId = await readUnit(db, options.unit)
        const today = officeDay(now)
        const ending = (await listGrants(db, staffId)).filter(
          (grant) => grant.role === role && grant.unitId === unitId && grantState(grant, today) !== 'ended',
        )
        if (ending.length === 0) throw problems.notFound('grant', `${login} ${role}`)
        const act = { actor: 'command', act: 'grant_ended', subject: { login, role, unitId } }
        await actAndRecord(db, act, now, async (tx) => {
          for (const { grantId } of ending) await endGrant(tx, grantId, today)
        })
        print(`${login} is ${role} no longer.`)
      }),
    )
}

function addResetCommands(user: Command): void {
  user
    .command('reset <login>')
    .description('give an account a new password and end its sessions')
    .action((login: string) =>
      runCommand(async ({ db, now, print }) => {
        const password = newPassword()
        const passwordHash = await hashPassword(password)
        const act = { actor: 'command', act: 'password_reset', subject: { login } }
        await actAndRecord(db, act, now, async (tx) => {
          if (!(await setPassword(tx, login, passwordHash))) throw problems.notFound('account', login)
        })
        print(`New password of ${login} (shown once): ${password}`)
      }),
    )
  user
    .command('reset-second-factor <login>')
    .description('forget the second factor of an account and end its sessions; the password stays')
    .action((login: string) =>
      runCommand(async ({ db, now, print }) => {
        const staffId = await requireLogin(db, login)
        const act = { actor: 'command', act: 'second_factor_reset', subject: { login } }
        await actAndRecord(db, act, now, async (tx) => {
          await dropFactor(tx, staffId)
          await endSessionsOf(tx, staffId)
        })
        print(`${login} has no second factor any more. Where one is needed it is set up at the next sign-in.`)
      }),
    )
  user
    .command('reset-all-second-factors')
    .description(
      'forget every second factor, where the key that sealed them is lost, and begin with a new key',
    )
    .action(() =>
      runCommand(async ({ db, config, now, print }) => {
        const owners = await listFactorOwners(db)
        const act = { actor: 'command', act: 'second_factors_reset', subject: { people: owners.length } }
        await actAndRecord(db, act, now, async (tx) => {
          await dropAllFactors(tx)
          for (const staffId of owners) await endSessionsOf(tx, staffId)
          if (!(await beginWithNewKey(tx, config)))
            throw new CommandError(
              `${secretKeyPath(config)} cannot be written or holds no key. Remove it, or mend the folder, and try again.`,
            )
        })
        print(
          `Second factors forgotten: ${owners.length}. Start the server again; where one is needed it is set up at the next sign-in.`,
        )
      }),
    )
  user
    .command('disable <login>')
    .description('bar an account and end its sessions')
    .action((login: string) =>
      runCommand(async ({ db, now, print }) => {
        const act = { actor: 'command', act: 'account_disabled', subject: { login } }
        await actAndRecord(db, act, now, async (tx) => {
          if (!(await disablePerson(tx, login, now))) throw problems.notFound('account', login)
        })
        print(`Account ${login} is disabled.`)
      }),
    )
  user
    .command('enable <login>')
    .description('let a disabled account sign in again')
    .action((login: string) =>
      runCommand(async ({ db, now, print }) => {
        const staffId = await requireLogin(db, login)
        const act = { actor: 'command', act: 'account_enabled', subject: { login } }
        await actAndRecord(db, act, now, (tx) => enablePerson(tx, staffId))
        print(`Account ${login} is enabled.`)
      }),
    )
}
