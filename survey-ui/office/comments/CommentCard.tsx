import { monthShort } from '#charts/format.ts'
import type { Comment } from '#contract/comments.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { Theme } from '#contract/themes.ts'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import { useCommentsTexts } from './texts.ts'

interface CommentCardProps {
  comment: Comment
  themes: readonly Theme[]
  units: readonly UnitSummary[]
}

/** One text, with as much beside it as ten others share. */
export function CommentCard({ comment, themes, units }: CommentCardProps) {
  const { language } = useSpeech()
  const words = useCommentsTexts()
  const { body, from, to, side, unitId } = comment
  const unit = units.find((one) => one.unitId === unitId)
  const titles = themes
    .filter(({ key }) => comment.themes.includes(key))
    .map(({ title }) => title[language] ?? title.vi)
  const months =
    from && to
      ? words.list.months(monthShort(from, language), monthShort(to, language))
      : words.list.untoldMonths
  return (
    <li class="comment">
      {/* The language of what people write is theirs. */}
      <p class="comment-body" lang="vi">
        {body}
      </p>
      <p class="comment-about">
        {unit && <span>{unitName(unit, language)}</span>}
        <span>{months}</span>
        {side && <span class={`comment-side comment-${side}`}>{words.sides[side]}</span>}
        {titles.map((title) => (
          <span key={title} class="tag">
            {title}
          </span>
        ))}
      </p>
    </li>
  )
}
