import { dayShort } from '#charts/format.ts'
import type { ReplyNote } from '#contract/comments.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { Theme } from '#contract/themes.ts'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import { periodTitle } from './periods.ts'
import { useCommentsTexts } from './texts.ts'

interface NoteCardProps {
  note: ReplyNote
  themes: readonly Theme[]
  units: readonly UnitSummary[]
  /** Null for those who may not. */
  onWithdraw: (() => void) | null
}

/** What was heard and what was done, side by side. */
export function NoteCard({ note, themes, units, onWithdraw }: NoteCardProps) {
  const { language } = useSpeech()
  const words = useCommentsTexts()
  const theme = themes.find(({ key }) => key === note.theme)
  const title = theme ? (theme.title[language] ?? theme.title.vi) : note.theme
  const unit = units.find(({ unitId }) => unitId === note.unitId)
  return (
    <li class="reply-note">
      <h3>
        {title} · {periodTitle(note.period, words)}
        {unit && <span class="reply-note-unit"> · {unitName(unit, language)}</span>}
      </h3>
      <dl>
        <div>
          <dt>{words.notes.said}</dt>
          <dd>{note.heard}</dd>
        </div>
        <div>
          <dt>{words.notes.done}</dt>
          <dd>{note.did}</dd>
        </div>
      </dl>
      <p class="comment-about">
        <span>{words.notes.by(note.writtenBy, dayShort(note.writtenAt.slice(0, 10)))}</span>
        {onWithdraw && (
          <button
            type="button"
            class="link-button"
            aria-label={words.notes.withdrawOf(title)}
            onClick={onWithdraw}
          >
            {words.notes.withdraw}
          </button>
        )}
      </p>
    </li>
  )
}
