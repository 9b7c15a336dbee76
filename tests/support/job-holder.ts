import { readConfig } from '../../server/config.ts'
import { openDatabase } from '../../server/db/open.ts'
import { startJobs } from '../../server/jobs/engine.ts'

// A server's engine in a process of its own, whose jobs never end: to be killed in the middle of one.

const { db } = await openDatabase(readConfig(process.env), 'command', '2026-06-15')
startJobs(db, {
  clock: () => new Date(),
  startRun: () => ({ outcome: new Promise(() => {}), end: () => {} }),
  onError: console.error,
  leaseSeconds: 2,
  pauseSeconds: 0.05,
  beatSeconds: 0.1,
})
// A promise alone keeps no process alive.
setInterval(() => {}, 1000)
