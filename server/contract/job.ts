/** Where a piece of long work stands. The last three are final. */
export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** Long work as whoever asked for it sees it. */
export interface Job<Question, Result> {
  id: string
  question: Question
  state: JobState
  /** 0..1, while it runs. */
  progress: number
  /** Null until done. */
  result: Result | null
  /** Code of the problem it failed with; null unless failed. */
  error: string | null
  /** Instants, ISO 8601. */
  createdAt: string
  finishedAt: string | null
  /** Whether the person who looks may cancel it. */
  mayCancel: boolean
}

export const jobParams = {
  type: 'object',
  required: ['id'],
  additionalProperties: false,
  properties: { id: { type: 'string', format: 'uuid' } },
} as const
