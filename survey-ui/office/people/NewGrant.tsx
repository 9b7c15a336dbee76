import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { PeopleList, PersonSummary } from '#contract/accounts.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { useSpeech } from '../language.ts'
import { PanelActions } from '../PanelActions.tsx'
import { useFirstFieldFocus, useFocusBack } from '../use-focus.ts'
import type { GrantDraft, PeopleClient } from './client.ts'
import { GrantFields } from './GrantFields.tsx'
import { firstGrant, grantFault } from './grant-draft.ts'
import { peopleFault, usePeopleTexts } from './texts.ts'

interface NewGrantProps {
  person: PersonSummary
  list: PeopleList
  client: PeopleClient
  units: readonly UnitSummary[]
  today: string
  onGiven: () => void
}

/** Gives an account one more right. */
export function NewGrant({ person, list, client, units, today, onGiven }: NewGrantProps) {
  const words = usePeopleTexts()
  const [grant, setGrant] = useState<GrantDraft | null>(null)
  const openerId = `give-${person.staffId}`
  useFocusBack(grant ? openerId : null)
  if (grant === null) {
    return (
      <button
        type="button"
        id={openerId}
        class="link-button"
        onClick={() => setGrant(firstGrant({ ...list, units, today }))}
      >
        {words.addGrant}
      </button>
    )
  }
  const close = () => setGrant(null)
  return (
    <GrantForm
      {...{ person, list, client, units, today, grant }}
      onChange={setGrant}
      onCancel={close}
      onGiven={() => {
        close()
        onGiven()
      }}
    />
  )
}

interface GrantFormProps extends NewGrantProps {
  grant: GrantDraft
  onChange: (grant: GrantDraft) => void
  onCancel: () => void
}

function GrantForm({
  person,
  list,
  client,
  units,
  today,
  grant,
  onChange,
  onCancel,
  onGiven,
}: GrantFormProps) {
  const { texts } = useSpeech()
  const words = usePeopleTexts()
  const form = useFirstFieldFocus()
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const faulty = grantFault(grant, today)
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (faulty) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    const outcome = await client.give(person.staffId, grant)
    setBusy(false)
    if (outcome.ok) onGiven()
    else setFault(outcome.fault)
  }
  return (
    <form ref={form} class="grant-form" onSubmit={submit} noValidate aria-label={words.addGrant}>
      {fault && (
        <p class="notice notice-fault" role="alert">
          {peopleFault(fault, words, texts)}
        </p>
      )}
      <GrantFields
        id={person.staffId}
        grant={grant}
        units={units}
        mayGive={list.mayGive}
        mayGiveWhole={list.mayGiveWhole}
        lastDayFault={isTried && faulty === 'lastDay' ? words.lastDayFault : null}
        onChange={(part) => onChange({ ...grant, ...part })}
      />
      <PanelActions submit={words.saveGrant} busy={words.busy} isBusy={isBusy} onCancel={onCancel} />
    </form>
  )
}
