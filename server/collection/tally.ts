import { asProblem } from '../errors.ts'

/** What became of responses that came over the network. */
export const arrivalOutcomes = [
  'accepted',
  'duplicate',
  'differing',
  'quarantined',
  'refused',
  'busy',
  'failed',
] as const

export type ArrivalOutcome = (typeof arrivalOutcomes)[number]

/** Counts of this process since it began. They name no place and no sender. */
export interface Tally {
  counts: Record<ArrivalOutcome, number>
  noteAccepted(isNew: boolean): void
  noteError(error: unknown): void
  /** Whether storing failed a moment ago because the disk of the database was full. */
  isStorageFull(): boolean
}

/** Long enough for whoever asks for readiness, short enough to go on soon after room was made. */
const fullMilliseconds = 10_000

export function makeTally(): Tally {
  const counts = Object.fromEntries(arrivalOutcomes.map((outcome) => [outcome, 0])) as Tally['counts']
  let fullUntil = 0
  return {
    counts,
    noteAccepted(isNew) {
      counts[isNew ? 'accepted' : 'duplicate']++
    },
    noteError(error) {
      counts[outcomeOf(error)]++
      if (isDiskFull(error)) fullUntil = performance.now() + fullMilliseconds
    },
    isStorageFull: () => performance.now() < fullUntil,
  }
}

function outcomeOf(error: unknown): ArrivalOutcome {
  const { status } = asProblem(error)
  if (status === 409) return 'differing'
  if (status === 422) return 'quarantined'
  if (status === 503) return 'busy'
  return status < 500 ? 'refused' : 'failed'
}

/** PostgreSQL's disk_full. */
function isDiskFull(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && cause.code === '53100') return true
  return false
}
