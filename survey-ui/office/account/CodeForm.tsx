import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Field, noteId } from '../Field.tsx'
import { type Fault, faultText, type Outcome } from '../fault.ts'
import { useSpeech } from '../language.ts'
import type { AccountTexts } from '../text/account.vi.ts'
import type { Texts } from '../text/vi.ts'
import { useAccountTexts } from './texts.ts'

/** What to say of a code that was not taken. */
export function codeFault(fault: Fault, words: AccountTexts, texts: Texts): string {
  if (fault.code === 'wrong_code') return words.code.wrong
  if (fault.code === 'too_many_codes')
    return words.code.tooMany(Math.max(1, Math.ceil((fault.retryAfterSeconds ?? 900) / 60)))
  return faultText(fault, texts)
}

interface CodeFormProps<T> {
  submit: string
  send: (code: string) => Promise<Outcome<T>>
  onDone: (value: T) => void
}

/** Asks for the code that an app shows. */
export function CodeForm<T>({ submit, send, onDone }: CodeFormProps<T>) {
  const { texts } = useSpeech()
  const words = useAccountTexts()
  const input = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => input.current?.focus(), [])
  const onSubmit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    if (code.trim().length < 6) return setSaid(words.code.missing)
    setBusy(true)
    const outcome = await send(code.trim())
    setBusy(false)
    if (outcome.ok) return onDone(outcome.value)
    setSaid(codeFault(outcome.fault, words, texts))
    input.current?.select()
  }
  return (
    <form class="sign-in" onSubmit={onSubmit} noValidate>
      <Field id="code" label={words.code.label} fault={said}>
        <input
          id="code"
          ref={input}
          class="code-input"
          name="one-time-code"
          inputMode="text"
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={20}
          value={code}
          aria-describedby={noteId('code')}
          onInput={(event) => {
            setCode(event.currentTarget.value)
            setSaid(null)
          }}
        />
      </Field>
      <button type="submit" class="button button-main" aria-disabled={isBusy}>
        {isBusy ? words.busy : submit}
      </button>
    </form>
  )
}
