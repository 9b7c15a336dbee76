import { useState } from 'preact/hooks'
import { dayShort } from '#charts/format.ts'
import type { AccountLink, PeopleList, PersonSummary } from '#contract/accounts.ts'
import type { UnitSummary } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import { matchesText } from '../search-text.ts'
import type { PeopleClient } from './client.ts'
import { PersonDetail } from './PersonDetail.tsx'
import { isOver, personState } from './person-state.ts'
import { grantDays, grantName, usePeopleTexts } from './texts.ts'

interface PeopleTableProps {
  client: PeopleClient
  list: PeopleList
  units: readonly UnitSummary[]
  today: string
  onChanged: () => void
  onLink: (name: string, link: AccountLink) => void
}

/** The accounts with what they may do; one can be opened to change it. */
export function PeopleTable({ client, list, units, today, onChanged, onLink }: PeopleTableProps) {
  const speech = useSpeech()
  const words = usePeopleTexts()
  const [query, setQuery] = useState('')
  const [isAll, setAll] = useState(false)
  const [openId, setOpenId] = useState<string | null>(null)
  const textOf = ({ name, login, grants }: PersonSummary) =>
    [name, login, ...grants.map((grant) => grantName(grant, units, words, speech))].join(' ')
  const shown = list.people.filter(
    (person) => (isAll || !isOver(person)) && matchesText(textOf(person), query),
  )
  return (
    <section class="figure">
      <div class="figure-tools people-filter">
        <input
          type="search"
          class="compact"
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <label class="people-all">
          <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.currentTarget.checked)} />
          {words.showEnded}
        </label>
      </div>
      <table class="figures stacked people-table">
        <caption class="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.person}</th>
            <th scope="col">{words.columns.grants}</th>
            <th scope="col">{words.columns.lastSeen}</th>
            <th scope="col">{words.columns.factor}</th>
            <th scope="col">{words.columns.state}</th>
            <th scope="col">
              <span class="unseen">{words.columns.action}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <PersonRows
              key={person.staffId}
              person={person}
              units={units}
              isOpen={openId === person.staffId}
              onToggle={() => setOpenId(openId === person.staffId ? null : person.staffId)}
            >
              <PersonDetail
                person={person}
                list={list}
                client={client}
                units={units}
                today={today}
                onChanged={onChanged}
                onLink={(link) => onLink(person.name, link)}
              />
            </PersonRows>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p class="table-empty">{words.none}</p>}
    </section>
  )
}

interface PersonRowsProps {
  person: PersonSummary
  units: readonly UnitSummary[]
  isOpen: boolean
  onToggle: () => void
  children: preact.ComponentChildren
}

function PersonRows({ person, units, isOpen, onToggle, children }: PersonRowsProps) {
  const speech = useSpeech()
  const words = usePeopleTexts()
  const state = personState(person)
  const live = person.grants.filter((grant) => grant.state !== 'ended')
  return (
    <>
      <tr class={isOpen ? 'opened' : undefined}>
        <th scope="row">
          {person.name}
          {person.isSelf && <span class="row-note"> ({words.self})</span>}
          <span class="row-key">{person.login}</span>
        </th>
        <td>
          {live.map((grant) => (
            <span key={grant.grantId} class="grant-line">
              {grantName(grant, units, words, speech)} <span class="row-note">{grantDays(grant, words)}</span>
            </span>
          ))}
        </td>
        <td>
          <span class="stacked-label">{words.columns.lastSeen}: </span>
          {person.lastSeen === null ? <span class="row-note">{words.never}</span> : dayShort(person.lastSeen)}
        </td>
        <td>
          <span class="stacked-label">{words.columns.factor}: </span>
          {person.hasSecondFactor ? words.factorOn : <span class="row-note">{words.factorOff}</span>}
        </td>
        <td>
          <span class={state === 'active' ? 'tag tag-open' : 'tag tag-draft'}>{words.states[state]}</span>
          {person.linkUntil && (
            <span class="row-key">
              {words.linkUntil(clockTimeAndDay(new Date(person.linkUntil), speech.language))}
            </span>
          )}
        </td>
        <td class="row-action">
          <button
            type="button"
            class="button"
            aria-expanded={isOpen}
            aria-label={isOpen ? words.closeOf(person.name) : words.openOf(person.name)}
            onClick={onToggle}
          >
            {isOpen ? words.close : words.open}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr class="row-detail">
          <td colSpan={6}>{children}</td>
        </tr>
      )}
    </>
  )
}
