import { type ClockStore, clockIn } from './storage/clock.ts'
import { connector } from './storage/database.ts'
import { type DeviceStore, deviceIn } from './storage/device.ts'
import { type OutboxStore, outboxIn } from './storage/outbox.ts'
import { type ReportStore, reportsIn } from './storage/reports.ts'
import { exportOutbox } from './storage/rescue.ts'
import { type Reserve, reserveIn } from './storage/reserve.ts'
import { noSecondCopy } from './storage/second-copy/second-copy.ts'

export interface KioskStorage {
  outbox: OutboxStore
  device: DeviceStore
  reports: ReportStore
  clock: ClockStore
  exportOutbox: () => Promise<Blob>
  reserve: Reserve
}

/**
 * Opens the storage of this device.
 * @throws DOMException when the browser gives none (private mode, policy, full disk), and Error when another
 * page keeps an older release open for so long that nobody will close it
 */
export async function openStorage(secondCopy = noSecondCopy, blockedSeconds = 15): Promise<KioskStorage> {
  let giveUp = (_: Error) => undefined as unknown
  const blocked = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  const connect = connector(secondCopy, () =>
    setTimeout(() => giveUp(new Error('An older release is open in another page.')), blockedSeconds * 1000),
  )
  await Promise.race([connect(), blocked])
  return {
    outbox: outboxIn(connect),
    device: deviceIn(connect),
    reports: reportsIn(connect),
    clock: clockIn(connect),
    exportOutbox: () => exportOutbox(connect),
    reserve: reserveIn(connect),
  }
}
