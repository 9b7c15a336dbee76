import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountLink, PeopleList } from '#contract/accounts.ts'
import type { UnitSummary } from '#contract/office.ts'
import { Field, noteId } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { useSpeech } from '../language.ts'
import { PanelActions } from '../PanelActions.tsx'
import { useFirstFieldFocus } from '../use-focus.ts'
import type { PeopleClient } from './client.ts'
import { GrantFields } from './GrantFields.tsx'
import { firstGrant, grantFault } from './grant-draft.ts'
import { loginOf } from './login-of.ts'
import { peopleFault, usePeopleTexts } from './texts.ts'

interface NewPersonProps {
  client: PeopleClient
  list: PeopleList
  units: readonly UnitSummary[]
  today: string
  onCancel: () => void
  onAdded: (name: string, link: AccountLink) => void
}

const loginPattern = /^[a-z0-9][a-z0-9._-]{1,62}[a-z0-9]$/

/** Makes an account with its first right. */
export function NewPerson({ client, list, units, today, onCancel, onAdded }: NewPersonProps) {
  const { texts } = useSpeech()
  const words = usePeopleTexts()
  const form = useFirstFieldFocus()
  const [name, setName] = useState('')
  const [ownLogin, setOwnLogin] = useState<string | null>(null)
  const [grant, setGrant] = useState(() => firstGrant({ ...list, units, today }))
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const login = ownLogin ?? loginOf(name)
  const isTaken = list.people.some((person) => person.login === login)
  const faulty = {
    name: name.trim() === '' ? words.nameFault : null,
    login: isTaken ? words.loginTaken : loginPattern.test(login) ? null : words.loginFault,
    grant: grantFault(grant, today),
  }
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (faulty.name || faulty.login || faulty.grant) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    const outcome = await client.add(login, name.trim(), [grant])
    setBusy(false)
    if (outcome.ok) onAdded(name.trim(), outcome.value.link)
    else setFault(outcome.fault)
  }
  return (
    <form ref={form} class="panel" onSubmit={submit} noValidate aria-label={words.add}>
      <h3>{words.add}</h3>
      <p class="muted">{words.addLead}</p>
      {fault && (
        <p class="notice notice-fault" role="alert">
          {peopleFault(fault, words, texts)}
        </p>
      )}
      <div class="grant-fields">
        <Field id="person-name" label={words.name} fault={isTried ? faulty.name : null}>
          <input
            id="person-name"
            autocomplete="off"
            maxLength={200}
            value={name}
            aria-describedby={noteId('person-name')}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <Field
          id="person-login"
          label={words.login}
          help={words.loginHelp}
          fault={isTried || (isTaken && login !== '') ? faulty.login : null}
        >
          <input
            id="person-login"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            maxLength={64}
            value={login}
            aria-describedby={noteId('person-login')}
            onInput={(event) => setOwnLogin(event.currentTarget.value)}
          />
        </Field>
      </div>
      <GrantFields
        id="first"
        grant={grant}
        units={units}
        mayGive={list.mayGive}
        mayGiveWhole={list.mayGiveWhole}
        lastDayFault={isTried && faulty.grant === 'lastDay' ? words.lastDayFault : null}
        onChange={(part) => setGrant({ ...grant, ...part })}
      />
      <PanelActions submit={words.save} busy={words.busy} isBusy={isBusy} onCancel={onCancel} />
    </form>
  )
}
