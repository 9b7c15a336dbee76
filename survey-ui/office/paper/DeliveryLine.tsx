import { count } from '#charts/format.ts'
import { useSpeech } from '../language.ts'
import type { Delivery } from './ballot-sender.ts'
import { printedSerial, usePaperTexts } from './texts.ts'

/** Whether everything keyed is stored; it says where it is while it is not. */
export function DeliveryLine({ delivery: { unsent, isWaiting } }: { delivery: Delivery }) {
  const { language } = useSpeech()
  const { keying } = usePaperTexts()
  const isSent = unsent.length === 0
  return (
    <p class={isWaiting ? 'key-delivery key-delivery-waiting' : 'key-delivery'} role="status">
      {isSent ? keying.sent : isWaiting ? keying.waiting(count(unsent.length, language)) : keying.sending}
    </p>
  )
}

interface RefusedBallotsProps {
  refused: Delivery['refused']
  onRead: (serial: number) => void
}

/** Ballots that the server did not take: they are to be keyed again. */
export function RefusedBallots({ refused, onRead }: RefusedBallotsProps) {
  const { keying } = usePaperTexts()
  return (
    <>
      {refused.map(({ serial, fault }) => (
        <div key={serial} class="notice notice-fault" role="alert">
          <p>
            {keying.refused(printedSerial(serial))} {keying.refusedWhy[fault.code] ?? fault.message}
          </p>
          <div class="notice-actions">
            <button type="button" class="button" onClick={() => onRead(serial)}>
              {keying.understood}
            </button>
          </div>
        </div>
      ))}
    </>
  )
}
