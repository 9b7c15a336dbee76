import { getHeapSnapshot } from 'node:v8'
import { makeArrivalLimit } from '../../server/collection/arrival-limit/arrival-limit.ts'

// Prints a dump of a process that has limited an address, after collecting garbage. The address is put together
// from numbers, so that only the limit can have left its text in memory; the collector's token is no secret.

const limit = makeArrivalLimit(() => new Date('2026-06-15T10:00:00+07:00'))
// A function of its own: what this module holds in its variables lives as long as it does.
function passOnce(): void {
  const passage = { address: [200 + 3, 0, 113, 7].join('.'), collector: 'k7QmT3vX', hasCode: true }
  limit.admit(passage)
  limit.noteGuess(passage)
}
for (let sent = 0; sent < 500; sent++) passOnce()
;(globalThis as { gc?: () => void }).gc?.()
for await (const part of getHeapSnapshot()) process.stdout.write(part)
// Still in use, or there would be nothing to find.
if (limit.size === 0) throw new Error('nothing was limited')
