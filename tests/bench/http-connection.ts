import { connect, type Socket } from 'node:net'

/** A reply, with its body as text. */
export interface Reply {
  status: number
  body: string
}

/** One keep-alive connection that carries one request at a time. */
export interface HttpConnection {
  send(method: 'PUT' | 'POST', path: string, body: string): Promise<Reply>
  close(): void
}

interface Waiting {
  resolve(reply: Reply): void
  reject(error: Error): void
}

const headEnd = '\r\n\r\n'

/**
 * Speaks just enough HTTP/1.1 to load a server: node's own client costs more than the server under test, and
 * both share the machine. Replies must have a content-length.
 */
export async function openHttpConnection(port: number): Promise<HttpConnection> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let received = ''
  let waiting: Waiting | null = null
  const fail = (error: Error) => {
    waiting?.reject(error)
    waiting = null
  }
  socket.setEncoding('latin1')
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))
  socket.on('data', (chunk: string) => {
    received += chunk
    const reply = wholeReply(received)
    if (!reply) return
    received = ''
    const settled = waiting
    waiting = null
    settled?.resolve(reply)
  })
  return {
    send: (method, path, body) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(
          `${method} ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}${headEnd}${body}`,
        )
      }),
    close: () => socket.destroy(),
  }
}

/** The reply once all of it is there; null before. */
function wholeReply(received: string): Reply | null {
  const end = received.indexOf(headEnd)
  if (end === -1) return null
  const head = received.slice(0, end)
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1])
  const body = received.slice(end + headEnd.length)
  return body.length < length ? null : { status: Number(head.slice(9, 12)), body }
}
