import { LanguageSwitch } from './LanguageSwitch.tsx'
import { type Language, useSpeech } from './language.ts'

interface InsecureOriginProps {
  origin: string
  onLanguage: (language: Language) => void
}

/** Shown alone where the connection is not safe: nobody should type a password here. */
export function InsecureOrigin({ origin, onLanguage }: InsecureOriginProps) {
  const { texts } = useSpeech()
  const secure = origin.replace(/^http:/, 'https:')
  const local = `${origin.replace(/\/\/[^:]+/, '//localhost')}/office`
  return (
    <main class="gate">
      <LanguageSwitch onLanguage={onLanguage} />
      <div class="gate-body">
        <h1>{texts.insecure.title}</h1>
        <p>{texts.insecure.reason(origin)}</p>
        <p>
          {texts.insecure.remedy} <a href={`${secure}/office`}>{`${secure}/office`}</a>.
        </p>
        <p class="muted">{texts.insecure.local(local)}</p>
      </div>
    </main>
  )
}
