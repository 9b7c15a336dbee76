import { hash, verify } from '@node-rs/argon2'
import { makeTurns } from './turns.ts'

// The library's default algorithm is argon2id; these are the floor that OWASP gives for it: 19 MiB, two
// passes, one lane.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Each takes 19 MiB while it runs: so many at once, and so many that wait, whoever knocks.
const inTurn = makeTurns({ atOnce: 4, waiting: 400 })

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), options))
}

let decoy: Promise<string> | null = null

/** Whether the password is right. Without a hash it takes as long, so that names cannot be tried out. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  // Made whether it is needed or not: its first making must not tell an unknown name.
  decoy ??= hashPassword('no such person')
  const other = await decoy
  const isRight = await inTurn(() => verify(passwordHash ?? other, password.normalize('NFC')))
  return passwordHash !== null && isRight
}
