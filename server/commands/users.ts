import type { Command } from 'commander'
import { type Role, roles } from '#contract/office.ts'
import { hashPassword } from '../auth/passwords.ts'
import { newReadableCode } from '../auth/secrets.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { addPerson, disablePerson, listPeople, setPassword } from '../queries/staff.ts'
import { unitIdsByCode } from '../queries/units.ts'
import { CommandError, runCommand } from './run.ts'

function newPassword(): string {
  return [4, 4, 4, 4].map(newReadableCode).join('-')
}

/** `hailong user list|add|reset|disable` */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('accounts of the office')
  user
    .command('list')
    .description('all accounts')
    .action(() =>
      runCommand(async ({ db, print }) => {
        for (const { login, role, name, disabledAt } of await listPeople(db)) {
          print([login, role, disabledAt ? 'disabled' : 'active', name].join('\t'))
        }
      }),
    )
  user
    .command('add <login>')
    .description('add an account; its password is shown once')
    .requiredOption('--name <name>', 'name of the person')
    .requiredOption('--role <role>', roles.join(', '))
    .option('--unit <code>', 'unit whose subtree the person sees; without it everything')
    .action((login: string, { name, role, unit }: { name: string; role: string; unit?: string }) =>
      runCommand(async ({ db, now, print }) => {
        if (!roles.includes(role as Role))
          throw new CommandError(`Role "${role}" is none of ${roles.join(', ')}.`)
        const unitId = unit === undefined ? null : ((await unitIdsByCode(db)).get(unit) ?? null)
        if (unit !== undefined && unitId === null) throw problems.unknownReference('unit', unit)
        const password = newPassword()
        const person = {
          login,
          name,
          role: role as Role,
          unitId,
          passwordHash: await hashPassword(password),
        }
        const act = { actor: 'command', act: 'account_added', subject: { login, role, unitId } }
        await actAndRecord(db, act, now, async (tx) => {
          if (!(await addPerson(tx, person, now))) throw problems.alreadyExists('account', login)
        })
        print(`Account ${login} is made. Password (shown once): ${password}`)
      }),
    )
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
}
