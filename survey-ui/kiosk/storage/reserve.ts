import { type Connect, write } from './database.ts'

/** Room that is held back on this device, so that a response that somebody has finished can always be kept. */
export interface Reserve {
  /** Writes a little, reads it back and removes it. @throws when this device keeps nothing */
  probe: () => Promise<void>
  /** Holds the room, unless it is held already. @throws when there is not so much room */
  hold: () => Promise<void>
  /** Gives the room up for what must be written now. */
  release: () => Promise<void>
}

// Browsers tell any page the same large figure for its room; only what is written is certain.
const reservedBytes = 5_000_000
const probeBytes = 1000
const randomAtOnce = 65_536

/** Bytes that no browser can store in less room. */
function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count)
  for (let at = 0; at < count; at += randomAtOnce)
    crypto.getRandomValues(bytes.subarray(at, at + randomAtOnce))
  return bytes
}

/** Held and given up in the storage of this device. */
export function reserveIn(connect: Connect): Reserve {
  const put = (key: string, bytes: Uint8Array<ArrayBuffer>) =>
    write(connect, ['reserve'], async (stores) => void (await stores('reserve').put(bytes, key)))
  const remove = (key: string) => write(connect, ['reserve'], (stores) => stores('reserve').delete(key))
  return {
    async probe() {
      const written = randomBytes(probeBytes)
      await put('probe', written)
      const read = await (await connect()).get('reserve', 'probe')
      await remove('probe')
      if (read?.join() !== written.join()) throw new Error('This device did not keep what it took.')
    },
    async hold() {
      const isHeld = (await (await connect()).getKey('reserve', 'room')) !== undefined
      if (!isHeld) await put('room', randomBytes(reservedBytes))
    },
    release: () => remove('room'),
  }
}
