import type { ThemeFigures } from '#contract/comments.ts'
import type { Theme } from '#contract/themes.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import type { RemoteHandle } from '../use-remote.ts'
import { byMentions } from './finding.ts'
import { ThemeRow } from './ThemeRow.tsx'
import { useCommentsTexts } from './texts.ts'

interface ThemeSectionProps {
  figures: RemoteHandle<ThemeFigures>
  themes: readonly Theme[]
  address: Address
  go: Go
  /** Null for those who may not change the themes. */
  onEdit: (() => void) | null
}

/** What is spoken of: how often, and how satisfied those were who speak of it. */
export function ThemeSection({ figures, themes, address, go, onEdit }: ThemeSectionProps) {
  const { texts } = useSpeech()
  const words = useCommentsTexts()
  const { value, fault, isOutdated, reload } = figures
  const isUnusable = value === null || (isOutdated && fault !== null)
  const most = Math.max(1, ...(value?.themes.map(({ comments }) => comments ?? 0) ?? []))
  const titleOf = new Map(themes.map(({ key, title }) => [key, title]))
  return (
    <section class="figure" aria-labelledby="themes-title">
      <header class="figure-head">
        <h2 id="themes-title">{words.themes.title}</h2>
        <p class="figure-note">{words.themes.note}</p>
      </header>
      {onEdit && (
        <div class="figure-tools">
          <button type="button" class="button" onClick={onEdit}>
            {words.themes.edit}
          </button>
        </div>
      )}
      {isUnusable && (fault ? <FaultNotice fault={fault} onRetry={reload} /> : <Loading />)}
      {value && !isUnusable && (
        <div class="wide">
          <table class="figures theme-table">
            <caption class="unseen">{words.themes.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.themes.theme}</th>
                <th scope="col" class="number">
                  {words.themes.count}
                </th>
                <td />
                <th scope="col" class="number">
                  {words.themes.share}
                </th>
                <th scope="col" class="number">
                  {words.themes.interval}
                </th>
                <td class="theme-scale" aria-hidden="true">
                  <span>0</span>
                  <span>50</span>
                  <span>100</span>
                </td>
              </tr>
            </thead>
            <tbody>
              {byMentions(value).map((figure) => (
                <ThemeRow
                  key={figure.key}
                  figure={figure}
                  title={titleOf.get(figure.key) ?? { vi: figure.key }}
                  most={most}
                  whole={value.whole.share}
                  address={address}
                  go={go}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {value && <p class="figure-foot">{texts.instruments[address.instrument]}</p>}
    </section>
  )
}
