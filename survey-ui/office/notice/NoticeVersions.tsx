import { dayShort } from '#charts/format.ts'
import type { DatedNotice } from './notice-days.ts'
import { useNoticeTexts } from './texts.ts'

/** Every version that ever was, the newest first: responses name the one that was shown. */
export function NoticeVersions({ notices }: { notices: readonly DatedNotice[] }) {
  const words = useNoticeTexts()
  return (
    <section class="figure" aria-labelledby="versions-title">
      <h2 id="versions-title">{words.versionsTitle}</h2>
      {notices.toReversed().map(({ version, text, fromDay, untilDay, state, publishedBy }) => (
        <details key={version} class="notice-version">
          <summary>
            <strong>{words.version(String(version))}</strong>{' '}
            <span class={state === 'shown' ? 'tag tag-open' : 'tag'}>{words.states[state]}</span>{' '}
            <span class="muted">
              {fromDay === null ? words.fromBeginning : words.from(dayShort(fromDay))}
              {untilDay !== null && words.until(dayShort(untilDay))}
              {publishedBy !== null && words.by(publishedBy)}
            </span>
          </summary>
          <div class="notice-texts">
            <p lang="vi">{text.vi}</p>
            <p lang="en">{text.en}</p>
          </div>
        </details>
      ))}
    </section>
  )
}
