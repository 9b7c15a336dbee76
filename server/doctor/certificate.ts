import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import type { Config } from '../config.ts'
import { checkPrivate } from './files.ts'
import { advice, type Finding, fault, good } from './finding.ts'

const day = 86_400_000
/** Time enough to get another, also where that takes a letter. */
const soonDays = 21

/** Whether the certificate is one, fits its key and its names, and will last. */
export function checkCertificate(
  config: Pick<Config, 'tls' | 'publicUrl' | 'officeUrl'>,
  now: Date,
): Finding[] {
  const { tls } = config
  if (!tls) return []
  const renew = 'Put a valid certificate with its chain there (PEM); the server takes it up by itself.'
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(readFileSync(tls.certificatePath))
    if (!certificate.checkPrivateKey(createPrivateKey(readFileSync(tls.keyPath))))
      return [fault('certificate', `${tls.keyPath} is not the key of ${tls.certificatePath}`, renew)]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [fault('certificate', `The certificate or its key cannot be read: ${reason}`, renew)]
  }
  return [
    checkTerm(certificate, now, renew),
    checkNames(certificate, config),
    checkPrivate('certificate_key', tls.keyPath),
  ]
}

function checkTerm({ validFromDate, validToDate }: X509Certificate, now: Date, renew: string): Finding {
  const last = validToDate.toISOString().slice(0, 10)
  if (now > validToDate) return fault('certificate', `The certificate was valid until ${last}`, renew)
  if (now < validFromDate)
    return fault('certificate', 'The certificate is not valid yet', 'Look at the clock of this machine.')
  const left = Math.floor((validToDate.getTime() - now.getTime()) / day)
  return left < soonDays
    ? advice('certificate', `The certificate ends in ${left} days, on ${last}`, renew)
    : good('certificate', `The certificate is valid until ${last}`)
}

function checkNames(
  certificate: X509Certificate,
  { publicUrl, officeUrl }: Pick<Config, 'publicUrl' | 'officeUrl'>,
): Finding {
  const names = [publicUrl, officeUrl].flatMap((url) => (url === null ? [] : [new URL(url).hostname]))
  const missing = names.filter((name) => {
    const address = name.replace(/^\[|\]$/g, '')
    return isIP(address) ? !certificate.checkIP(address) : !certificate.checkHost(name)
  })
  return missing.length > 0
    ? fault(
        'certificate_names',
        `The certificate does not name ${missing.join(' and ')}`,
        'Have it made for every name that people use.',
      )
    : good('certificate_names', `The certificate names ${names.join(' and ')}`)
}
