import type { MessagePage } from '#contract/respond.ts'
import { respondTextsIn } from './texts.ts'

type MessageProps = Pick<MessagePage, 'kind' | 'language' | 'dropped'>

/** The end of the way: what became of the form, and what happens next. */
export function MessageView({ kind, language, dropped }: MessageProps) {
  const texts = respondTextsIn(language)
  const { title, text } = texts.messages[kind]
  return (
    <main class="message" tabIndex={-1}>
      {kind === 'thanks' && (
        <svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true">
          <circle cx="24" cy="24" r="22" />
          <path d="M14 25l7 7 14-15" />
        </svg>
      )}
      <h1>{title}</h1>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {dropped > 0 && <p>{texts.dropped(dropped)}</p>}
      {(kind === 'thanks' || kind === 'codeUsed') && <p>{texts.close}</p>}
    </main>
  )
}
