import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { LinkOwner } from '#contract/accounts.ts'
import type { Person } from '#contract/office.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { Gate } from '../Gate.tsx'
import { Loading } from '../Loading.tsx'
import { type Language, useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import { useFirstFieldFocus } from '../use-focus.ts'
import { useRemote } from '../use-remote.ts'
import type { AccountClient } from './client.ts'
import { PasswordInput } from './PasswordInput.tsx'
import { newPasswordFault } from './password-fault.ts'
import { useAccountTexts } from './texts.ts'

interface LinkPageProps {
  token: string
  account: AccountClient
  onPassed: (person: Person) => void
  /** To the ordinary way in. */
  onLeave: () => void
  onLanguage: (language: Language) => void
}

/** Where a link to an account leads: the person chooses a password. A link that opens nothing gets one plain page. */
export function LinkPage({ token, account, onPassed, onLeave, onLanguage }: LinkPageProps) {
  const { language } = useSpeech()
  const words = useAccountTexts().link
  const link = useRemote<LinkOwner>('link', () => account.lookAtLink(token))
  const [isRefused, setRefused] = useState(false)
  const owner = link.value
  if (isRefused || link.fault?.code === 'link_refused' || link.fault?.status === 400) {
    return (
      <Gate title={words.refusedTitle} onLanguage={onLanguage}>
        <p>{words.refused}</p>
        <p class="gate-foot">
          <button type="button" class="link-button" onClick={onLeave}>
            {words.toSignIn}
          </button>
        </p>
      </Gate>
    )
  }
  return (
    <Gate
      title={words.title}
      {...(owner ? { lead: words.lead(owner.name, owner.login) } : {})}
      onLanguage={onLanguage}
    >
      {!owner && (link.fault ? <FaultNotice fault={link.fault} onRetry={link.reload} /> : <Loading />)}
      {owner && (
        <>
          <NewPassword
            owner={owner}
            send={(password) => account.useLink(token, password)}
            onPassed={onPassed}
            onRefused={() => setRefused(true)}
          />
          <p class="gate-foot">{words.until(clockTimeAndDay(new Date(owner.expiresAt), language))}</p>
        </>
      )}
    </Gate>
  )
}

interface NewPasswordProps {
  owner: LinkOwner
  send: (password: string) => ReturnType<AccountClient['useLink']>
  onPassed: (person: Person) => void
  onRefused: () => void
}

function NewPassword({ owner, send, onPassed, onRefused }: NewPasswordProps) {
  const words = useAccountTexts()
  const form = useFirstFieldFocus()
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy || password === '') return
    setBusy(true)
    const outcome = await send(password)
    setBusy(false)
    if (outcome.ok) onPassed(outcome.value)
    else if (outcome.fault.code === 'link_refused') onRefused()
    else setFault(outcome.fault)
  }
  const refused = fault && newPasswordFault(fault, words)
  return (
    <form ref={form} class="sign-in" onSubmit={submit} noValidate>
      {fault && !refused && <FaultNotice fault={fault} />}
      {/* For password managers, which keep the name with the password. */}
      <input
        class="unseen"
        autocomplete="username"
        value={owner.login}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <PasswordInput
        id="new-password"
        label={words.password.new}
        kind="new-password"
        value={password}
        help={words.password.help}
        fault={refused}
        onInput={(value) => {
          setPassword(value)
          setFault(null)
        }}
      />
      <button type="submit" class="button button-main" aria-disabled={isBusy}>
        {isBusy ? words.busy : words.link.submit}
      </button>
    </form>
  )
}
