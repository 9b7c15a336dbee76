import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { findKey } from '../accounts/secret-key.ts'
import { checkCopy } from '../backup/check.ts'
import { copyName } from '../backup/copy-name.ts'
import { countRows, leftOut } from '../backup/format.ts'
import { restoreCopy } from '../backup/restore.ts'
import { isRecipient, makeKeyPair, readIdentity } from '../backup/seal.ts'
import { takeAndRecord } from '../backup/take-and-record.ts'
import { officeDay } from '../calendar.ts'
import { CommandError, runCommand, runWithoutDatabase } from './run.ts'

/** `hailong backup`, `hailong backup key`, `hailong restore` */
export function addBackupCommands(program: Command): void {
  const backup = program
    .command('backup')
    .description('write a copy of the whole database, beside a running server or alone')
    .option('--out <path>', 'folder or file; without it BACKUP_DIR')
    .option('--recipient <key>', 'public key (age1…) to seal the copy for; without it BACKUP_RECIPIENT')
    .action((options: { out?: string; recipient?: string }) => takeByCommand(options))
  backup
    .command('key <file>')
    .description('make the keys that copies are sealed and opened with; the secret one goes into a new file')
    .action((file: string) => makeKey(file))
  program
    .command('restore <file>')
    .description('fill an empty database from a copy')
    .option('--identity <file>', 'key file that opens a sealed copy')
    .action((file: string, { identity }: { identity?: string }) => restoreByCommand(file, identity))
}

function takeByCommand(options: { out?: string; recipient?: string }): Promise<void> {
  return runCommand(async ({ db, config, adminUrl, now, print }) => {
    const recipient = options.recipient ?? config.backupRecipient
    if (recipient !== null && !isRecipient(recipient))
      throw new CommandError(`"${recipient}" is no public key; it begins with age1.`)
    const name = copyName('command', now, recipient !== null)
    const out = resolve(options.out ?? config.backupDir)
    const isFolder = options.out === undefined || /[\\/]$/.test(options.out) || isDirectory(out)
    const file = isFolder ? join(out, name) : out
    if (existsSync(file)) throw new CommandError(`${file} is there already; choose another name.`)
    const begun = performance.now()
    const secretKey = findKey(config)
    const onTable = (table: string, rows: number) => rows > 0 && print(`  ${table}: ${rows}`)
    const note = await takeAndRecord(
      db,
      'command',
      { adminUrl, file, recipient, secretKey, onTable },
      () => new Date(),
    )
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    print(`${file}: ${note.rows} rows, ${(note.bytes / 1e6).toFixed(1)} MB, ${seconds} s`)
    print(`SHA-256 ${note.sha256}`)
    print(`Not in it: ${Object.keys(leftOut).join(', ')}.`)
    if (recipient === null)
      print(
        'The copy is not sealed: whoever has the file can read it. The key of second factors is therefore not in it; keep secret.key apart, or second factors must be set up again after restoring. Seal copies with --recipient (see "backup key").',
      )
  })
}

const isDirectory = (path: string) => existsSync(path) && statSync(path).isDirectory()

function makeKey(out: string): Promise<void> {
  return runWithoutDatabase(async ({ print }) => {
    const { identity, recipient } = await makeKeyPair()
    try {
      writeFileSync(out, `# public key: ${recipient}\n${identity}\n`, {
        mode: 0o600,
        flag: 'wx',
        flush: true,
      })
    } catch (error) {
      throw new CommandError(
        `The key could not be written to ${out} (${error instanceof Error ? error.message : error}).`,
      )
    }
    print(`Secret key: ${resolve(out)}`)
    print(`Public key: ${recipient}`)
    print(
      'Set BACKUP_RECIPIENT to the public key: every copy is then sealed, and only the secret key opens it.',
    )
    print(
      'Print the key file, or put it on two USB sticks, and lock them away in two places; then delete it here.',
    )
    print('Without the secret key nobody can open the copies, and nobody can make it again.')
  })
}

function restoreByCommand(file: string, identityFile: string | undefined): Promise<void> {
  return runWithoutDatabase(async ({ config, now, print }) => {
    const identity = identityFile === undefined ? null : readKeyFile(identityFile)
    const { manifest, contents, hasKey } = await restoreCopy(
      config,
      resolve(file),
      identity,
      officeDay(now),
      (table) => print(`  ${table}`),
    )
    print(
      `Restored: ${countRows(contents)} rows, as they were at ${manifest.takenAt} (release ${manifest.release}).`,
    )
    for (const { table, because } of manifest.leftOut) print(`Not in the copy: ${table} (${because}).`)
    print(
      hasKey
        ? 'The key of second factors is in its place.'
        : 'The key of second factors is not in the copy. Put secret.key into DATA_DIR, or set SECRET_KEY, before the server starts; without it "user reset-second-factor" lets each person set up a new one.',
    )
    print('Now run "npm run hailong -- verify", then start the server.')
  })
}

/** @throws CommandError when there is no such file */
export function readKeyFile(path: string): string {
  if (!existsSync(path)) throw new CommandError(`There is no key file ${path}.`)
  return readIdentity(readFileSync(path, 'utf8'))
}

/** `hailong verify FILE`: checks a copy without a database. */
export function verifyCopy(file: string, identityFile: string | undefined): Promise<void> {
  return runWithoutDatabase(async ({ print }) => {
    const { manifest, contents } = await checkCopy(
      resolve(file),
      identityFile === undefined ? null : readKeyFile(identityFile),
    )
    print(`Copy of ${manifest.takenAt}, release ${manifest.release}: whole.`)
    print(`${Object.keys(contents).length} tables, ${countRows(contents)} rows; every SHA-256 agrees.`)
    print(
      manifest.hasSecretKey
        ? 'The key of second factors is in it.'
        : 'The key of second factors is not in it.',
    )
  })
}
