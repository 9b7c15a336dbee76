import { createPrivateKey, X509Certificate } from 'node:crypto'
import type { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { logBug } from './errors.ts'

export interface KeyPair {
  cert: Buffer
  key: Buffer
}

/** @throws Error when a file cannot be read, is no certificate or key, or the two do not belong together */
export function readKeyPair(tls: NonNullable<Config['tls']>, readFile: typeof readFileSync): KeyPair {
  const pair = { cert: readFile(tls.certificatePath), key: readFile(tls.keyPath) }
  const fits = new X509Certificate(pair.cert).checkPrivateKey(createPrivateKey(pair.key))
  if (!fits) throw new Error(`${tls.keyPath} is not the key of ${tls.certificatePath}`)
  return pair
}

interface SecureServer {
  setSecureContext?(pair: KeyPair): void
}

const everyMinute = 60_000

/**
 * Takes up a certificate that was renewed, without a restart: connections that are open stay as they are. Files that do not
 * fit together, as in the middle of copying, change nothing and are looked at again.
 * @returns `look` for doing it now, and `stop`
 */
export function watchCertificate(
  app: FastifyInstance,
  tls: NonNullable<Config['tls']>,
  {
    readFile,
    pauseMilliseconds = everyMinute,
  }: { readFile: typeof readFileSync; pauseMilliseconds?: number },
): { look(): void; stop(): void } {
  let current = readKeyPair(tls, readFile)
  const look = () => {
    try {
      const found = readKeyPair(tls, readFile)
      if (found.cert.equals(current.cert) && found.key.equals(current.key)) return
      ;(app.server as SecureServer).setSecureContext?.(found)
      current = found
      app.log.warn('the certificate was renewed')
    } catch (error) {
      logBug(app.log, error, 'certificate')
    }
  }
  const timer = setInterval(look, pauseMilliseconds)
  timer.unref()
  return { look, stop: () => clearInterval(timer) }
}
