import { useState } from 'preact/hooks'
import type { AccountLink, GrantSummary, PeopleList, PersonSummary } from '#contract/accounts.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { Fault, Outcome } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { Confirm } from './Confirm.tsx'
import type { PeopleClient } from './client.ts'
import { NewGrant } from './NewGrant.tsx'
import { grantDays, grantName, peopleFault, usePeopleTexts } from './texts.ts'

interface PersonDetailProps {
  person: PersonSummary
  list: PeopleList
  client: PeopleClient
  units: readonly UnitSummary[]
  today: string
  onChanged: () => void
  onLink: (link: AccountLink) => void
}

/** One account opened: its rights, a new link, disabling it. */
export function PersonDetail({ person, list, client, units, today, onChanged, onLink }: PersonDetailProps) {
  const speech = useSpeech()
  const { texts } = speech
  const words = usePeopleTexts()
  const [asked, setAsked] = useState<GrantSummary | 'disable' | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const { staffId, name } = person
  const done = () => {
    setAsked(null)
    onChanged()
  }
  const act = async <T,>(work: () => Promise<Outcome<T>>, after: (value: T) => void = onChanged) => {
    setFault(null)
    const outcome = await work()
    if (outcome.ok) after(outcome.value)
    else setFault(outcome.fault)
  }
  return (
    <div class="person-detail">
      {fault && (
        <p class="notice notice-fault" role="alert">
          {peopleFault(fault, words, texts)}
        </p>
      )}
      <h3>{words.grantsTitle}</h3>
      <ul class="grant-list">
        {person.grants.map((grant) => {
          const told = grantName(grant, units, words, speech)
          return (
            <li key={grant.grantId} class={grant.state === 'ended' ? 'muted' : undefined}>
              <span>
                {told} <span class="row-note">{grantDays(grant, words)}</span>
              </span>
              {grant.mayEnd && grant.state !== 'ended' && (
                <button
                  type="button"
                  class="link-button"
                  aria-label={words.endGrantOf(told)}
                  onClick={() => setAsked(grant)}
                >
                  {words.endGrant}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {person.mayChange ? (
        <>
          <NewGrant
            person={person}
            list={list}
            client={client}
            units={units}
            today={today}
            onGiven={onChanged}
          />
          {!person.isSelf && (
            <div class="panel-actions person-acts">
              {!person.isDisabled && (
                <button
                  type="button"
                  class="button"
                  onClick={() => act(() => client.makeLink(staffId), onLink)}
                >
                  {words.newLink}
                </button>
              )}
              {person.linkUntil && (
                <button type="button" class="button" onClick={() => act(() => client.endLink(staffId))}>
                  {words.endLink}
                </button>
              )}
              {person.isDisabled ? (
                <button type="button" class="button" onClick={() => act(() => client.enable(staffId))}>
                  {words.enable}
                </button>
              ) : (
                <button type="button" class="button" onClick={() => setAsked('disable')}>
                  {words.disable}
                </button>
              )}
            </div>
          )}
          {person.hasSecondFactor && <p class="field-help">{words.factorReset}</p>}
        </>
      ) : (
        <p class="muted">{words.notYours}</p>
      )}
      {asked === 'disable' && (
        <Confirm
          question={words.disableQuestion(name)}
          meaning={words.disableMeaning}
          confirm={words.disable}
          act={() => client.disable(staffId)}
          onKeep={() => setAsked(null)}
          onDone={done}
        />
      )}
      {asked !== null && asked !== 'disable' && (
        <Confirm
          question={words.endQuestion(name, grantName(asked, units, words, speech))}
          meaning={words.endMeaning}
          confirm={words.endGrant}
          act={() => client.take(staffId, asked.grantId)}
          onKeep={() => setAsked(null)}
          onDone={done}
        />
      )}
    </div>
  )
}
