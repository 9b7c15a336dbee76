import { useState } from 'preact/hooks'
import type { OwnSession } from '#contract/accounts.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault, Outcome } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import type { AccountClient } from './client.ts'
import { useAccountTexts } from './texts.ts'

interface SessionSectionProps {
  sessions: readonly OwnSession[]
  client: AccountClient
  onChanged: () => void
}

/** Where the account is signed in; each place can be ended, or all others together. */
export function SessionSection({ sessions, client, onChanged }: SessionSectionProps) {
  const { language } = useSpeech()
  const words = useAccountTexts().sessions
  const [fault, setFault] = useState<Fault | null>(null)
  const act = async (work: () => Promise<Outcome<null>>) => {
    const outcome = await work()
    setFault(outcome.ok ? null : outcome.fault)
    // Another page may have ended it already: what is there is looked up in either case.
    onChanged()
  }
  const others = sessions.filter(({ isThis }) => !isThis)
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      {fault && fault.status !== 404 && <FaultNotice fault={fault} />}
      <table class="figures stacked session-table">
        <caption class="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.device}</th>
            <th scope="col">{words.began}</th>
            <th scope="col">{words.seen}</th>
            <th scope="col">
              <span class="unseen">{words.end}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ sessionId, device, beganAt, seenAt, isThis }) => (
            <tr key={sessionId}>
              <th scope="row">
                {device ?? words.unknown}
                {isThis && <span class="row-note"> ({words.this})</span>}
              </th>
              <td>
                <span class="stacked-label">{words.began}: </span>
                {clockTimeAndDay(new Date(beganAt), language)}
              </td>
              <td>
                <span class="stacked-label">{words.seen}: </span>
                {clockTimeAndDay(new Date(seenAt), language)}
              </td>
              <td class="row-action">
                {!isThis && (
                  <button
                    type="button"
                    class="button"
                    aria-label={words.endOf(device ?? words.unknown)}
                    onClick={() => act(() => client.endSession(sessionId))}
                  >
                    {words.end}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {others.length > 1 && (
        <button type="button" class="button" onClick={() => act(client.endOtherSessions)}>
          {words.endOthers}
        </button>
      )}
    </section>
  )
}
