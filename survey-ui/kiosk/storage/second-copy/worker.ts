/// <reference lib="webworker" />
import { appendToCopy, dropCopy, readCopy, replaceCopy } from './files.ts'
import type { CopyAnswer, CopyRequest } from './message.ts'

declare const self: DedicatedWorkerGlobalScope

async function serve({ kind, text }: CopyRequest): Promise<string> {
  if (kind === 'read') return readCopy()
  if (kind === 'append') await appendToCopy(text)
  else if (kind === 'replace') await replaceCopy(text)
  else await dropCopy()
  return ''
}

async function answer(request: CopyRequest): Promise<void> {
  const answered: CopyAnswer = await serve(request).then(
    (text) => ({ id: request.id, isDone: true, text }),
    (fault) => ({ id: request.id, isDone: false, text: String(fault) }),
  )
  self.postMessage(answered)
}

// A file opens once at a time: requests are served in their order, each when the one before has ended.
let last = Promise.resolve()
self.addEventListener('message', ({ data: request }: MessageEvent<CopyRequest>) => {
  last = last.then(() => answer(request))
})
