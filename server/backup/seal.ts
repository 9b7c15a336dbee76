import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { BackupError } from './format.ts'

/** A pair of keys: with the recipient a copy is sealed, with the identity alone it is opened. */
export interface KeyPair {
  identity: string
  recipient: string
}

export async function makeKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** Whether copies can be sealed for this text: `age1…`, as `hailong backup key` prints it. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    return false
  }
}

/** Seals a stream for the holder of the identity; whoever seals cannot open. */
export async function seal(plain: Readable, recipient: string): Promise<Readable> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const sealed = await encrypter.encrypt(Readable.toWeb(plain) as ReadableStream<Uint8Array>)
  return Readable.fromWeb(sealed as unknown as WebStream)
}

/** The identity in a text: the line of a key file that begins with AGE-SECRET-KEY-1. @throws BackupError without one */
export function readIdentity(text: string): string {
  const line = text.split(/\s+/).find((word) => word.startsWith('AGE-SECRET-KEY-1'))
  if (line) return line
  throw new BackupError(
    'The key file holds no key. It is the file that "hailong backup key" made; its last line begins with AGE-SECRET-KEY-1.',
  )
}

/** @throws BackupError when the identity is not the one it was sealed for */
export async function unseal(sealed: Readable, identity: string): Promise<Readable> {
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(identity)
    const plain = await decrypter.decrypt(Readable.toWeb(sealed) as ReadableStream<Uint8Array>)
    return Readable.fromWeb(plain as unknown as WebStream)
  } catch (error) {
    throw new BackupError(
      'This key does not open this copy. Take the key file whose public key the copy was sealed with.',
      { cause: error },
    )
  }
}
