import type { Config } from '../config.ts'
import { isLoopback } from '../pages/link-address.ts'
import { advice, type Finding, fault, good } from './finding.ts'

type Addresses = Pick<Config, 'publicUrl' | 'officeUrl' | 'host' | 'tls' | 'trustProxy' | 'port'>

/** Whether citizens, tablets and staff can reach the server, and safely. */
export function checkAddresses(config: Addresses): Finding[] {
  const { officeUrl, publicUrl } = config
  return [
    checkPublicUrl(publicUrl),
    ...(officeUrl === null ? [] : [checkOfficeUrl(officeUrl)]),
    checkWayIn(config),
  ]
}

function checkPublicUrl(url: string): Finding {
  if (isLoopback(url))
    return advice(
      'public_url',
      `PUBLIC_URL is ${url}, which leads every phone to itself`,
      'Set PUBLIC_URL to the address that citizens use, such as https://khaosat.tinh.gov.vn; QR codes and posters wait for it.',
    )
  if (!url.startsWith('https:'))
    return fault(
      'public_url',
      `PUBLIC_URL is ${url}, without encryption`,
      'Give the server a certificate (TLS_CERT and TLS_KEY) or a proxy that has one, and an address with https. Browsers give tablets no storage without it. docs/install.en.md shows how, also without internet.',
    )
  return good('public_url', `Citizens reach ${url}`)
}

function checkOfficeUrl(url: string): Finding {
  if (isLoopback(url))
    return advice(
      'office_url',
      `OFFICE_URL is ${url}: the office opens on this machine alone`,
      'Set OFFICE_URL to an address of your own network.',
    )
  return url.startsWith('https:')
    ? good('office_url', `Staff reach ${url}`)
    : fault('office_url', `OFFICE_URL is ${url}, without encryption`, 'Give it an address with https.')
}

/** Encryption must end here, or at a proxy whose word on the sender's address is taken. */
function checkWayIn({ publicUrl, host, tls, trustProxy, port }: Addresses): Finding {
  const isOpen = !isLoopback(`http://${host.includes(':') ? `[${host}]` : host}`)
  const isBehindProxy = publicUrl.startsWith('https:') && tls === null
  if (isBehindProxy && trustProxy.length === 0)
    return fault(
      'way_in',
      'A proxy ends the encryption, and TRUST_PROXY does not name it',
      'Set TRUST_PROXY to its address (127.0.0.1 on this machine). Otherwise all citizens share the limit of one, and staff cannot sign in over https.',
    )
  if (isBehindProxy && isOpen)
    return advice(
      'way_in',
      `HOST is ${host}, so port ${port} can be reached past the proxy, without encryption`,
      'Leave HOST out when the proxy is on this machine; otherwise let the firewall admit the proxy alone.',
    )
  if (!isBehindProxy && trustProxy.length > 0 && tls !== null)
    return advice(
      'way_in',
      'TRUST_PROXY is set although this server ends the encryption itself',
      'Leave TRUST_PROXY out unless a proxy passes encrypted requests on.',
    )
  return good(
    'way_in',
    isBehindProxy ? `Requests come through ${trustProxy.join(', ')}` : `It listens on ${host}:${port}`,
  )
}
