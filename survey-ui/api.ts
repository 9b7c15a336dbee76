export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface RequestOptions {
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is: JSON that is already written and must not be written again. */
  text?: string
  /** Sent as it is: a file. */
  bytes?: Blob
  /** Bearer token of a device. Pages with a session cookie leave it out. */
  token?: string
  signal?: AbortSignal
  /** Bytes beyond which an answer is not read to its end and counts as none of ours; absent means no limit. */
  mostBytes?: number
}

/** What came back. `body` is null where there was none, or where it was not JSON (a hotel portal's page). */
export interface Reply<T> {
  status: number
  body: T | null
  /** Seconds after which the server asks to be tried again; null when it does not say. */
  retryAfterSeconds: number | null
  /** Milliseconds since 1970 by the clock of whoever answered; null when it does not say. */
  serverTime?: number | null
}

function headersOf({ body, text, bytes, token }: RequestOptions): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body === undefined && text === undefined ? {} : { 'content-type': 'application/json' }),
    ...(bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
}

function bodyOf({ body, text, bytes }: RequestOptions): string | Blob | null {
  if (bytes !== undefined) return bytes
  if (text !== undefined) return text
  return body === undefined ? null : JSON.stringify(body)
}

/** The text of an answer, null when it is longer. Bytes are counted as unpacked: a small one may swell. */
async function readText(response: Response, mostBytes: number): Promise<string | null> {
  if (mostBytes === Number.POSITIVE_INFINITY || !response.body) return response.text()
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length
    if (bytes > mostBytes) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

async function readJson(response: Response, mostBytes = Number.POSITIVE_INFINITY): Promise<unknown> {
  if (!response.headers.get('content-type')?.includes('json')) {
    await response.body?.cancel()
    return null
  }
  const text = await readText(response, mostBytes)
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function secondsOf(header: string | null): number | null {
  const seconds = Number(header)
  return header !== null && Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}

function timeOf(header: string | null): number | null {
  const time = Date.parse(header ?? '')
  return Number.isNaN(time) ? null : time
}

/**
 * Speaks JSON with the server; the only caller of `fetch`. Every status is an answer and is returned.
 * @throws TypeError when no answer came (no network, connection lost), and an AbortError from `signal`
 */
export async function request<T>(
  method: Method,
  path: string,
  options: RequestOptions = {},
): Promise<Reply<T>> {
  const response = await fetch(path, {
    method,
    headers: headersOf(options),
    body: bodyOf(options),
    credentials: 'same-origin',
    cache: 'no-store',
    // Our server redirects no request; a network that does must not be handed what was meant for it.
    redirect: 'error',
    ...(options.signal ? { signal: options.signal } : {}),
  })
  return {
    status: response.status,
    body: (await readJson(response, options.mostBytes)) as T | null,
    retryAfterSeconds: secondsOf(response.headers.get('retry-after')),
    serverTime: timeOf(response.headers.get('date')),
  }
}

/** What came back for a file: the file, or the problem that the server told instead. */
export interface FileReply {
  status: number
  file: Blob | null
  problem: unknown
}

/**
 * Fetches a file that the server makes, so that the page can say that it is being made and why it failed;
 * a plain link could do neither.
 * @throws TypeError when no answer came
 */
export async function requestFile(path: string): Promise<FileReply> {
  const response = await fetch(path, { credentials: 'same-origin', cache: 'no-store' })
  const { status } = response
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  if (response.ok && !isJson) return { status, file: await response.blob(), problem: null }
  return { status, file: null, problem: await readJson(response) }
}
