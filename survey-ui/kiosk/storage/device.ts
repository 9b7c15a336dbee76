import type { Enrolment, Pairing } from '#contract/kiosk.ts'
import { type Connect, type StoredDevice, write } from './database.ts'

/** What this device knows of its enrolment. */
export interface DeviceStore {
  load: () => Promise<StoredDevice | null>
  /** Begins an enrolment; a request for one that was still running is done with. */
  enrol: (enrolment: Enrolment) => Promise<void>
  /** Notes that the office ended the enrolment. Its token stays for what was captured under it. */
  end: (token: string) => Promise<void>
  loadPairing: () => Promise<Pairing | null>
  savePairing: (pairing: Pairing) => Promise<void>
  forgetPairing: () => Promise<void>
}

const enrolmentKey = 'enrolment'
const pairingKey = 'running'

/** The enrolment in the storage of this device. */
export function deviceIn(connect: Connect): DeviceStore {
  return {
    load: async () => (await (await connect()).get('device', enrolmentKey)) ?? null,
    enrol: (enrolment) =>
      write(connect, ['device', 'pairing'], async (stores) => {
        await stores('device').put(enrolment, enrolmentKey)
        await stores('pairing').delete(pairingKey)
      }),
    end: (token) =>
      write(connect, ['device'], async (stores) => {
        const enrolment = await stores('device').get(enrolmentKey)
        if (enrolment?.token === token)
          await stores('device').put({ ...enrolment, hasEnded: true }, enrolmentKey)
      }),
    loadPairing: async () => (await (await connect()).get('pairing', pairingKey)) ?? null,
    savePairing: (pairing) =>
      write(connect, ['pairing'], async (stores) => void (await stores('pairing').put(pairing, pairingKey))),
    forgetPairing: () => write(connect, ['pairing'], (stores) => stores('pairing').delete(pairingKey)),
  }
}
