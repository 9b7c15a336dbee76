import { useState } from 'preact/hooks'
import type { EnrolmentResult } from '../services.ts'
import { kioskTextsIn } from '../texts.ts'

interface OfficeCodeProps {
  language: string
  onCode: (code: string) => Promise<EnrolmentResult['kind']>
}

/** Where staff types a code that the office made. */
export function OfficeCode({ language, onCode }: OfficeCodeProps) {
  const { enrolment: texts } = kioskTextsIn(language)
  const [code, setCode] = useState('')
  const [progress, setProgress] = useState<EnrolmentResult['kind'] | 'submitting' | null>(null)
  const fault =
    progress === null || progress === 'submitting' || progress === 'enrolled' ? null : texts[progress]
  const submit = async (event: Event) => {
    event.preventDefault()
    if (progress === 'submitting') return
    setProgress('submitting')
    setProgress(await onCode(code).catch(() => 'unreachable' as const))
  }
  return (
    <form onSubmit={submit}>
      <p>{texts.text}</p>
      <label for="code">{texts.label}</label>
      <input
        id="code"
        class="code"
        value={code}
        onInput={({ currentTarget }) => setCode(currentTarget.value.toUpperCase())}
        placeholder="ABCD-2345"
        minLength={4}
        maxLength={32}
        required
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-invalid={fault !== null}
        aria-describedby="code-fault"
      />
      <p id="code-fault" class="fault" role="alert">
        {fault}
      </p>
      <button type="submit" class="primary">
        {progress === 'submitting' ? texts.submitting : texts.submit}
      </button>
    </form>
  )
}
