import { count } from '#charts/format.ts'
import type { CommentPage } from '#contract/comments.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { Theme } from '#contract/themes.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import type { RemoteHandle } from '../use-remote.ts'
import { CommentCard } from './CommentCard.tsx'
import { Pager } from './Pager.tsx'
import { useCommentsTexts } from './texts.ts'

interface CommentListProps {
  comments: RemoteHandle<CommentPage>
  themes: readonly Theme[]
  address: Address
  go: Go
  units: readonly UnitSummary[]
}

/** The texts themselves, a page at a time. */
export function CommentList({ comments, themes, address, go, units }: CommentListProps) {
  const { language } = useSpeech()
  const words = useCommentsTexts()
  const { value, fault, isOutdated, reload } = comments
  const isUnusable = value === null || (isOutdated && fault !== null)
  const { period, ...chosen } = address.choices
  const theme = themes.find(({ key }) => key === chosen.theme)
  const filter = [
    theme && words.list.about(theme.title[language] ?? theme.title.vi),
    chosen.search && words.list.containing(chosen.search),
  ].filter((part) => part)
  const total = count(value?.total ?? 0, language)
  const isNarrowed = chosen.theme !== undefined || chosen.search !== undefined || chosen.side !== undefined
  return (
    <section class="figure" aria-labelledby="texts-title">
      <header class="figure-head">
        <h2 id="texts-title">{words.list.title}</h2>
        <p class="figure-note">
          {words.list.note} {words.list.logged}
        </p>
      </header>
      {isUnusable && (fault ? <FaultNotice fault={fault} onRetry={reload} /> : <Loading />)}
      {value && !isUnusable && (
        <>
          <div class="figure-tools comment-count" role="status">
            <p>
              <strong>
                {filter.length > 0 ? words.list.of(total, filter.join(', ')) : words.list.found(total)}
              </strong>
            </p>
            {isNarrowed && (
              <button
                type="button"
                class="button button-quiet"
                onClick={() => go({ choices: period ? { period } : {} })}
              >
                {words.list.clear}
              </button>
            )}
          </div>
          {value.untold > 0 && <p class="notice">{words.list.untold(count(value.untold, language))}</p>}
          {value.total === 0 && (
            <div class="empty">
              <p>
                <strong>{isNarrowed || period ? words.list.noMatch : words.list.none}</strong>
              </p>
              <p>{isNarrowed || period ? words.list.noMatchLead : words.list.noneLead}</p>
            </div>
          )}
          <ul class="comments" aria-busy={isOutdated}>
            {value.comments.map((comment, place) => (
              <CommentCard key={place} comment={comment} themes={themes} units={units} />
            ))}
          </ul>
          <Pager page={value.page} pages={value.pages} address={address} go={go} />
        </>
      )}
    </section>
  )
}
