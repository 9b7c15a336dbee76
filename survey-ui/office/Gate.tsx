import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { BrandSign } from './Brand.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { type Language, useSpeech } from './language.ts'

interface GateProps {
  title: string
  lead?: string
  isWide?: boolean
  onLanguage: (language: Language) => void
  children: ComponentChildren
}

/** A page before somebody is signed in: one thing on it. */
export function Gate({ title, lead, isWide = false, onLanguage, children }: GateProps) {
  const { texts } = useSpeech()
  useEffect(() => {
    document.title = texts.documentTitle(title)
  }, [texts, title])
  return (
    <main class="gate">
      <LanguageSwitch onLanguage={onLanguage} />
      <div class={isWide ? 'gate-body gate-wide' : 'gate-body'}>
        <p class="gate-brand">
          <BrandSign />
          <span>
            <strong>{texts.product}</strong>
            <span class="muted">{texts.office}</span>
          </span>
        </p>
        <h1>{title}</h1>
        {lead && <p class="muted">{lead}</p>}
        {children}
      </div>
    </main>
  )
}
