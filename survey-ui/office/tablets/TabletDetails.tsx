import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import { FaultSign } from './FaultSign.tsx'
import { GapTable } from './GapTable.tsx'
import type { WatchRowProps } from './WatchRow.tsx'
import { clockText, storageText } from './watch-words.ts'

/** All that a tablet tells of itself, and what to do about whatever is wrong. */
export function TabletDetails({ tablet, client, isEditable, onChanged }: WatchRowProps) {
  const { language, texts } = useSpeech()
  const words = texts.tablets
  const time = (instant: string) => clockTimeAndDay(new Date(instant), language)
  const facts = [
    [words.release, tablet.release ?? words.unknown],
    [words.storage, tablet.lastContact ? storageText(tablet.storage, language, words) : words.unknown],
    [words.clock, clockText(tablet.clockErrorSeconds, language, words)],
    [words.enrolled, time(tablet.enrolledAt)],
  ]
  return (
    <div class="tablet-details">
      {tablet.faults.length > 0 && (
        <ul class="remedies">
          {tablet.faults.map((fault) => (
            <li key={fault}>
              <FaultSign fault={fault} />
              <p>
                <strong>{words.faults[fault]}.</strong> {words.remedies[fault]}
                {fault === 'forked' && tablet.forkedAt && ` ${words.forkedAt(time(tablet.forkedAt))}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {tablet.gaps.length > 0 && (
        <GapTable tablet={tablet} client={client} isEditable={isEditable} onChanged={onChanged} />
      )}
      <dl class="tablet-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
