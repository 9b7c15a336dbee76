import type { BallotFault } from '#contract/paper.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { usePaperTexts } from './texts.ts'

/** What went wrong with a batch, in the words of this page; ballots that do not fit are named one by one. */
export function PaperFault({ fault }: { fault: Fault }) {
  const words = usePaperTexts()
  const isUnfit = fault.code === 'ballots_rejected' && Array.isArray(fault.details)
  const known = isUnfit ? words.unfit : words.problems[fault.code]
  if (known === undefined) return <FaultNotice fault={fault} />
  const ballots: BallotFault[] = isUnfit ? (fault.details as BallotFault[]) : []
  return (
    <div class="notice notice-fault" role="alert">
      <p>{known}</p>
      {ballots.length > 0 && (
        <ul class="batch-faults">
          {ballots.map(({ serial, item }) => (
            <li key={`${serial} ${item}`}>{words.unfitBallot(serial, item ?? '')}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
