import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { FactorOffer, OwnAccount } from '#contract/accounts.ts'
import type { Outcome } from '../fault.ts'
import { type Fault, faultText } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { PanelActions } from '../PanelActions.tsx'
import { useFirstFieldFocus } from '../use-focus.ts'
import type { AccountClient } from './client.ts'
import { EnrolFactor } from './EnrolFactor.tsx'
import { PasswordInput } from './PasswordInput.tsx'
import { useAccountTexts } from './texts.ts'

interface FactorSectionProps {
  factor: OwnAccount['secondFactor']
  client: AccountClient
  onChanged: () => void
}

type Doing =
  | { kind: 'nothing'; said: string | null }
  | { kind: 'confirming'; act: 'set' | 'drop' }
  | { kind: 'enrolling'; offer: FactorOffer }

/** The second factor of one's own account: on, off, set up anew. */
export function FactorSection({ factor, client, onChanged }: FactorSectionProps) {
  const { language } = useSpeech()
  const words = useAccountTexts().factorSection
  const [doing, setDoing] = useState<Doing>({ kind: 'nothing', said: null })
  const rest = (said: string | null) => {
    setDoing({ kind: 'nothing', said })
    if (said !== null) onChanged()
  }
  return (
    <section aria-labelledby="factor-title">
      <h2 id="factor-title">{words.title}</h2>
      {doing.kind === 'nothing' && doing.said && (
        <p class="notice" role="status">
          {doing.said}
        </p>
      )}
      <p>{factor.isOn ? words.on(count(factor.codesLeft, language)) : words.off}</p>
      {factor.isOn && factor.codesLeft < 4 && <p class="fault-text">{words.few}</p>}
      {doing.kind === 'nothing' && (
        <div class="panel-actions">
          <button
            type="button"
            class={factor.isOn ? 'button' : 'button button-main'}
            onClick={() => setDoing({ kind: 'confirming', act: 'set' })}
          >
            {factor.isOn ? words.replace : words.turnOn}
          </button>
          {factor.isOn && !factor.isRequired && (
            <button
              type="button"
              class="button"
              onClick={() => setDoing({ kind: 'confirming', act: 'drop' })}
            >
              {words.turnOff}
            </button>
          )}
        </div>
      )}
      {factor.isOn && factor.isRequired && <p class="muted">{words.required}</p>}
      {doing.kind === 'confirming' && doing.act === 'set' && (
        <ConfirmPassword
          submit={factor.isOn ? words.replace : words.turnOn}
          send={client.offerFactor}
          onCancel={() => rest(null)}
          onDone={(offer) => setDoing({ kind: 'enrolling', offer })}
        />
      )}
      {doing.kind === 'confirming' && doing.act === 'drop' && (
        <ConfirmPassword
          submit={words.turnOff}
          send={client.dropFactor}
          onCancel={() => rest(null)}
          onDone={() => rest(words.dropped)}
        />
      )}
      {doing.kind === 'enrolling' && (
        <EnrolFactor
          enrolment={{
            offer: async () => ({ ok: true, value: doing.offer }),
            prove: client.proveFactor,
          }}
          onDone={() => rest(words.done)}
        />
      )}
    </section>
  )
}

interface ConfirmPasswordProps<T> {
  submit: string
  send: (password: string) => Promise<Outcome<T>>
  onCancel: () => void
  onDone: (value: T) => void
}

function ConfirmPassword<T>({ submit, send, onCancel, onDone }: ConfirmPasswordProps<T>) {
  const { texts } = useSpeech()
  const words = useAccountTexts()
  const form = useFirstFieldFocus()
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const [isBusy, setBusy] = useState(false)
  const onSubmit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (password === '' || isBusy) return
    setBusy(true)
    const outcome = await send(password)
    setBusy(false)
    if (outcome.ok) onDone(outcome.value)
    else setFault(outcome.fault)
  }
  const said = fault && (fault.code === 'wrong_password' ? texts.signIn.wrong : faultText(fault, texts))
  return (
    <form ref={form} class="account-form" onSubmit={onSubmit} noValidate>
      <PasswordInput
        id="factor-password"
        label={words.factorSection.confirm}
        kind="current-password"
        value={password}
        fault={said}
        onInput={(value) => {
          setPassword(value)
          setFault(null)
        }}
      />
      <PanelActions submit={submit} busy={words.busy} isBusy={isBusy} onCancel={onCancel} />
    </form>
  )
}
