import { useState } from 'preact/hooks'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Notice } from './Notice.tsx'
import type { EnrolmentResult } from './services.ts'
import { kioskTextsIn } from './texts.ts'

interface EnrolmentScreenProps {
  language: string
  hasEnded: boolean
  isPersistent: boolean
  onLanguage: (language: string) => void
  onCode: (code: string) => Promise<EnrolmentResult['kind']>
}

/** Where staff enters the code that makes this device a tablet of a counter. */
export function EnrolmentScreen({
  language,
  hasEnded,
  isPersistent,
  onLanguage,
  onCode,
}: EnrolmentScreenProps) {
  const { enrolment: texts, storage } = kioskTextsIn(language)
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
    <Notice title={texts.title}>
      <LanguageSwitch language={language} languages={['vi', 'en']} onLanguage={onLanguage} />
      {hasEnded && <p class="problem">{texts.ended}</p>}
      <p>{texts.text}</p>
      <form onSubmit={submit}>
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
      {!isPersistent && <p class="hint">{storage.notPromised}</p>}
    </Notice>
  )
}
