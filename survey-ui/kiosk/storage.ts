import { type ClockStore, clockIn } from './storage/clock.ts'
import { type Connect, connector, write } from './storage/database.ts'
import { type DeviceStore, deviceIn } from './storage/device.ts'
import { type OutboxStore, outboxIn } from './storage/outbox.ts'
import { type ReportStore, reportsIn } from './storage/reports.ts'
import { exportOutbox } from './storage/rescue.ts'

export interface KioskStorage {
  outbox: OutboxStore
  device: DeviceStore
  reports: ReportStore
  clock: ClockStore
  exportOutbox: () => Promise<Blob>
  /** Writes so many bytes, reads them back and removes them. @throws when this device cannot keep them */
  probe: (bytes: number) => Promise<void>
}

const key = 'probe'

async function probe(connect: Connect, bytes: number): Promise<void> {
  const written = crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536)))
  const padded = new Uint8Array(bytes)
  padded.set(written)
  await write(connect, ['probe'], async (stores) => void (await stores('probe').put(padded, key)))
  const read = await (await connect()).get('probe', key)
  await write(connect, ['probe'], (stores) => stores('probe').delete(key))
  if (read?.length !== bytes || read[0] !== written[0])
    throw new Error('This device did not keep what it took.')
}

/**
 * Opens the storage of this device.
 * @throws DOMException when the browser gives none (private mode, policy, full disk), and Error when another
 * page keeps an older release open for so long that nobody will close it
 */
export async function openStorage(blockedSeconds = 15): Promise<KioskStorage> {
  let giveUp = (_: Error) => undefined as unknown
  const blocked = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  const connect = connector(() =>
    setTimeout(() => giveUp(new Error('An older release is open in another page.')), blockedSeconds * 1000),
  )
  await Promise.race([connect(), blocked])
  return {
    outbox: outboxIn(connect),
    device: deviceIn(connect),
    reports: reportsIn(connect),
    clock: clockIn(connect),
    exportOutbox: () => exportOutbox(connect),
    probe: (bytes) => probe(connect, bytes),
  }
}
