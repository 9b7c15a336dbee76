import { hash, verify } from '@node-rs/argon2'

// The library's default algorithm is argon2id; these are the floor that OWASP gives for it: 19 MiB, two
// passes, one lane.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), options)
}

let decoy: Promise<string> | null = null

/** Whether the password is right. Without a hash it takes as long, so that names cannot be tried out. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no such person')
  const isRight = await verify(passwordHash ?? (await decoy), password.normalize('NFC'))
  return passwordHash !== null && isRight
}
