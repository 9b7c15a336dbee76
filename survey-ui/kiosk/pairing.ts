import type { Enrolment, Pairing, PairingState } from '#contract/kiosk.ts'
import { type Reply, request } from '../api.ts'
import type { DeviceStore } from './storage/device.ts'

/** What the screen shows of a tablet that asks to be accepted. */
export type PairingView =
  | { kind: 'asking' }
  | { kind: 'shown'; code: string; url: string; expiresAt: string }
  | { kind: 'unreachable' }
  | { kind: 'tooMany' }

export interface PairingServer {
  ask: () => Promise<Reply<Pairing> | null>
  /** Asks whether the office has accepted. */
  look: (secret: string) => Promise<Reply<PairingState & { code?: string }> | null>
}

interface PairingParts {
  store: Pick<DeviceStore, 'loadPairing' | 'savePairing' | 'forgetPairing' | 'enrol'>
  server: PairingServer
  listen: (view: PairingView) => void
  onAccepted: (enrolment: Enrolment) => void
}

const lookSeconds = 3
const againSeconds = 5
const tooManySeconds = 30
const path = '/api/v1/devices/pairings'

export const pairingServer: PairingServer = {
  ask: () => request<Pairing>('POST', path).catch(() => null),
  look: (token) => request<PairingState>('GET', `${path}/mine`, { token }).catch(() => null),
}

/** Asks for a code to show. What was given is on the disk before anybody sees it. @returns seconds to wait */
async function askForCode({ store, server, listen }: PairingParts): Promise<number> {
  const reply = await server.ask()
  if ((reply?.status === 200 || reply?.status === 201) && reply.body?.secret) {
    await store.savePairing(reply.body)
    return 0
  }
  const isTooMany = reply?.status === 429
  listen({ kind: isTooMany ? 'tooMany' : 'unreachable' })
  return isTooMany ? (reply.retryAfterSeconds ?? tooManySeconds) : againSeconds
}

/** Looks whether the office has accepted. @returns seconds to wait, null when it has */
async function lookOnce(parts: PairingParts, { secret }: Pairing): Promise<number | null> {
  const { store, server, onAccepted } = parts
  const reply = await server.look(secret)
  if (reply?.status === 200 && reply.body?.state === 'accepted') {
    const enrolment = { token: secret, configuration: reply.body.configuration }
    await store.enrol(enrolment)
    onAccepted(enrolment)
    return null
  }
  // Only our server's own word ends it; without an answer the code may still be good.
  const code = reply?.body && 'code' in reply.body ? reply.body.code : null
  if (code !== 'pairing_expired' && code !== 'device_unknown') return lookSeconds
  await store.forgetPairing()
  return 0
}

async function step(parts: PairingParts): Promise<number | null> {
  const pairing = await parts.store.loadPairing()
  if (!pairing) return askForCode(parts)
  const { code, url, expiresAt } = pairing
  parts.listen({ kind: 'shown', code, url, expiresAt })
  return lookOnce(parts, pairing)
}

/**
 * Shows a code until the office accepts this tablet, with a new code when one ran out. A pairing that was
 * shown before the page was loaded again goes on.
 * @returns what stops it
 */
export function startPairing(parts: PairingParts): () => void {
  let isStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const listen: PairingParts['listen'] = (view) => {
    if (!isStopped) parts.listen(view)
  }
  const run = async () => {
    const seconds = await step({ ...parts, listen }).catch(() => againSeconds)
    if (seconds !== null && !isStopped) timer = setTimeout(run, seconds * 1000)
  }
  listen({ kind: 'asking' })
  void run()
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
