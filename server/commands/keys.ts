import { existsSync, rmSync } from 'node:fs'
import type { Command } from 'commander'
import { judgeKey, keyFaultText, openFactorBox } from '../accounts/open-factor-box.ts'
import { findKey, keyBeforePath, replaceKeyFile, secretKeyPath } from '../accounts/secret-key.ts'
import { recordAct } from '../queries/audit.ts'
import { CommandError, runCommand } from './run.ts'

/** `hailong keys` */
export function addKeyCommands(program: Command): void {
  const keys = program.command('keys').description('exchange the key that second factors are sealed with')
  keys
    .command('rotate')
    .description('seal every second factor with a new key; servers may go on running')
    .action(() => rotate())
  keys
    .command('forget-old')
    .description('remove the key from before, once every server was started again')
    .action(() => forgetOld())
}

function rotate(): Promise<void> {
  return runCommand(async ({ db, config, now, print }) => {
    if (config.secretKey)
      throw new CommandError(
        'The key stands in SECRET_KEY, so it is exchanged there: docs/security.md tells the three steps.',
      )
    const fault = await judgeKey(db, config)
    const old = findKey(config)
    if (fault || !old) throw new CommandError(keyFaultText(fault ?? 'missing', config))
    if (existsSync(keyBeforePath(config)))
      throw new CommandError(
        `The key from before is still there (${keyBeforePath(config)}). Start every server again, then: npm run hailong -- keys forget-old`,
      )
    replaceKeyFile(config, old)
    const { sealed } = await openFactorBox(db, config)
    await recordAct(db, { actor: 'command', act: 'secret_key_changed', subject: { people: sealed } }, now)
    print(`Sealed with the new key: ${sealed}. It is in ${secretKeyPath(config)}; put a copy into the safe.`)
    print(`The old one is in ${keyBeforePath(config)}. Running servers use both.`)
    print('Start every server again, then: npm run hailong -- keys forget-old')
  })
}

function forgetOld(): Promise<void> {
  return runCommand(async ({ db, config, print }) => {
    const old = keyBeforePath(config)
    if (!existsSync(old)) throw new CommandError('There is no key from before.')
    // What a server sealed with the old one meanwhile is sealed with the new one first.
    const { fault } = await openFactorBox(db, config)
    if (fault) throw new CommandError(keyFaultText(fault, config))
    rmSync(old)
    print(
      'The key from before is gone. Copies that are not sealed and were taken with it need it when they are restored: it should lie in the safe with them.',
    )
  })
}
