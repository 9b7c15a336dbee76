import {
  deciding,
  type Missing,
  nextStates,
  type ReportDetails,
  type ReportMove,
  type ReportState,
  reportMoves,
} from '#contract/publication.ts'

/** Who looks at a report: what their roles let them do, and whether they had a hand in it. */
export interface Standing {
  mayWrite: boolean
  /** Whether they may answer for what becomes public. */
  mayDecide: boolean
  isAuthor: boolean
}

/** Why a move cannot be made; null where it can. */
export type MoveRefusal = 'state' | 'right' | 'own' | 'reason' | 'missing' | null

/** Moves that bring it nearer to the public; the way back is always open. */
const onwards: readonly ReportMove[] = ['submit', 'approve', 'publish']

interface Asked {
  state: ReportState
  standing: Standing
  /** What the report still lacks. */
  missing: readonly Missing[]
  note: string
}

/** Judges a move. What was written is approved by somebody who did not write it; whoever returns it says why. */
export function judgeMove(move: ReportMove, { state, standing, missing, note }: Asked): MoveRefusal {
  if (nextStates[state][move] === undefined) return 'state'
  const isDecision = deciding.includes(move)
  if (isDecision ? !standing.mayDecide : !standing.mayWrite) return 'right'
  if (move === 'approve' && standing.isAuthor) return 'own'
  // Whoever did not write it returns it, with a reason.
  if (move === 'take_back' && !standing.isAuthor) return 'right'
  if (move === 'reject' && note.trim() === '') return 'reason'
  if (onwards.includes(move) && missing.length > 0) return 'missing'
  return null
}

/** The moves that somebody may make now, given whatever they need. */
export function possibleMoves(state: ReportState, standing: Standing): ReportMove[] {
  return reportMoves.filter(
    (move) => judgeMove(move, { state, standing, missing: [], note: 'given when asked' }) === null,
  )
}

/** What keeps a draft from being submitted: what it says is frozen then, down to the number and the signer. */
export function missingOf(
  details: ReportDetails,
  { isRendered, isThin }: { isRendered: boolean; isThin: boolean },
): Missing[] {
  const isEmpty = (text: string) => text.trim() === ''
  const lacks: [Missing, boolean][] = [
    ['number', isEmpty(details.number)],
    ['authority', details.authority !== null && isEmpty(details.onBehalfOf)],
    ['position', isEmpty(details.position)],
    ['signer', isEmpty(details.signer)],
    ['recipients', details.recipients.length === 0],
    ['rendering', !isRendered],
    ['distance', isThin],
  ]
  return lacks.flatMap(([what, isLacking]) => (isLacking ? [what] : []))
}
