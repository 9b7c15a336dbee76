import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'

// Requests that two programs in a row may understand differently, so that the second sees one more than the first. What
// hides in them asks for what only the machine itself is told.

/** Stands in the answer to the hidden request alone. */
export const canary = 'hailong_http_requests_total'
const hidden = 'GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n'

const post = (...lines: string[]) =>
  [
    'POST /api/v1/responses HTTP/1.1',
    'Host: khaosat.tinh.example',
    'Content-Type: application/json',
    ...lines,
    '',
  ].join('\r\n')
const length = `Content-Length: ${hidden.length + 5}`
const chunked = 'Transfer-Encoding: chunked'
const none = '0\r\n\r\n'

/** By name, the bytes. None of them is a request that anybody's program sends. */
export const smuggled: Readonly<Record<string, string>> = {
  'a length and chunks': `${post(length, chunked)}\r\n${none}${hidden}`,
  'chunks and a length': `${post(chunked, 'Content-Length: 4')}\r\n5c\r\n${hidden}\r\n${none}`,
  'a space before the colon': `${post(length, 'Transfer-Encoding : chunked')}\r\n${none}${hidden}`,
  'an unknown coding': `${post(length, 'Transfer-Encoding: xchunked')}\r\n${none}${hidden}`,
  'chunks that are not last': `${post(length, 'Transfer-Encoding: chunked, identity')}\r\n${none}${hidden}`,
  'a coding twice': `${post(length, chunked, 'Transfer-Encoding: identity')}\r\n${none}${hidden}`,
  'a coding in quotes': `${post(length, 'Transfer-Encoding: "chunked"')}\r\n${none}${hidden}`,
  'a vertical tab': `${post(length, 'Transfer-Encoding:\vchunked')}\r\n${none}${hidden}`,
  'a folded line': `${post(length, 'Transfer-Encoding:', ' chunked')}\r\n${none}${hidden}`,
  'a line feed alone': `${post(`X: y\nTransfer-Encoding: chunked`, length)}\r\n${none}${hidden}`,
  'a carriage return alone': `${post(`X: y\rTransfer-Encoding: chunked`, length)}\r\n${none}${hidden}`,
  'a NUL in a header': `${post(`X: y\0`, length)}\r\n${none}${hidden}`,
  'two lengths': `${post('Content-Length: 0', length)}\r\n${none}${hidden}`,
  'two lengths in one': `${post('Content-Length: 0, 5')}\r\n${none}${hidden}`,
  'a length with a sign': `${post('Content-Length: +0')}\r\n${hidden}`,
  'a length below nothing': `${post('Content-Length: -1')}\r\n${hidden}`,
  'a hexadecimal length': `${post('Content-Length: 0x0')}\r\n${hidden}`,
  'a chunk of a hexadecimal size': `${post(chunked)}\r\n0x0\r\n\r\n${hidden}`,
  'a chunk below nothing': `${post(chunked)}\r\n-1\r\n\r\n${hidden}`,
  'a chunk too large to count': `${post(chunked)}\r\nffffffffffffffff1\r\n\r\n${hidden}`,
  'no version': `POST /api/v1/responses\r\n${hidden}`,
}

const get = (target: string, ...lines: string[]) =>
  [`GET ${target} HTTP/1.1`, ...lines, 'Connection: close', '', ''].join('\r\n')
const host = 'Host: khaosat.tinh.example'

/** Requests of somebody outside that say of themselves, or of where they go, what is not so. */
export const spoofed: Readonly<Record<string, string>> = {
  'as it is': get('/metrics', host),
  'two names of the host': get('/metrics', host, 'Host: localhost'),
  'a name that begins like the machine': get('/metrics', 'Host: localhost.evil.example'),
  'a name with another before it': get('/metrics', 'Host: localhost@khaosat.tinh.example'),
  'a whole address': get('http://localhost/metrics', host),
  'an address from before a proxy': get(
    '/livez',
    host,
    'X-Original-URL: /metrics',
    'X-Rewrite-URL: /metrics',
  ),
  'who it comes from': get('/metrics', host, 'X-Forwarded-For: 127.0.0.1', 'X-Real-IP: 127.0.0.1'),
  'where it was asked for': get('/metrics', host, 'X-Forwarded-Host: localhost'),
  'in the standard way': get('/metrics', host, 'Forwarded: for=127.0.0.1;host=localhost;proto=https'),
  'headers that a proxy should drop': get('/metrics', host, 'Connection: X-Forwarded-For, close'),
  'a letter as a number': get('/%6detrics', host),
  'a slash too many': get('//metrics', host),
  'a slash at the end': get('/metrics/', host),
  'a step on the spot': get('/./metrics', host),
  'a step back': get('/assets/../metrics', host),
  'a step back as numbers': get('/assets/%2e%2e/metrics', host),
  'large letters': get('/METRICS', host),
  'a semicolon': get('/metrics;x=1', host),
  'a question': get('/metrics?x', host),
  'a fragment': get('/metrics#x', host),
}

/** Everything that is answered until the other side closes, or says nothing for a while. */
export function say(port: number, bytes: string, { isTls = false } = {}): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    const options = { port, host: '127.0.0.1', rejectUnauthorized: false, servername: 'khaosat.tinh.example' }
    const socket = isTls ? connectTls({ ...options, ALPNProtocols: ['http/1.1'] }) : connect(options)
    const end = () => {
      socket.destroy()
      resolve(said)
    }
    socket.on(isTls ? 'secureConnect' : 'connect', () => socket.write(bytes, 'latin1'))
    socket.setTimeout(700, end)
    socket.on('data', (chunk) => {
      said += chunk
    })
    socket.on('error', end)
    socket.on('close', end)
  })
}

/** How many answers stand in what was said. */
export const countAnswers = (said: string) => said.match(/HTTP\/1\.[01] \d{3}/g)?.length ?? 0
