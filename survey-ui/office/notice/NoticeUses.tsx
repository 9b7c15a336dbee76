import { count } from '#charts/format.ts'
import type { NoticeUse } from '#contract/notice.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { useRemote } from '../use-remote.ts'
import type { noticeClient } from './client.ts'
import { useNoticeTexts } from './texts.ts'

interface NoticeUsesProps {
  client: ReturnType<typeof noticeClient>
  /** Version that is shown today. */
  shown: number
}

/** Where people read the notice today: by survey, its links, tablets and paper. */
export function NoticeUses({ client, shown }: NoticeUsesProps) {
  const { language } = useSpeech()
  const words = useNoticeTexts()
  const uses = useRemote(`notice-uses ${shown}`, client.listUses)
  const paper = ({ batches }: NoticeUse) =>
    batches.map(({ notice, count: many }) => words.batches(count(many, language), String(notice))).join('; ')
  return (
    <section class="figure" aria-labelledby="uses-title">
      <h2 id="uses-title">{words.usesTitle}</h2>
      {uses.fault && <FaultNotice fault={uses.fault} onRetry={uses.reload} />}
      {!uses.value && !uses.fault && <Loading />}
      {uses.value?.length === 0 && <p class="table-empty">{words.usesNone}</p>}
      {uses.value && uses.value.length > 0 && (
        <table class="figures stacked">
          <thead>
            <tr>
              <th scope="col">{words.columns.survey}</th>
              <th scope="col" class="number">
                {words.columns.links}
              </th>
              <th scope="col" class="number">
                {words.columns.tablets}
              </th>
              <th scope="col">{words.columns.paper}</th>
            </tr>
          </thead>
          <tbody>
            {uses.value.map((use) => (
              <tr key={use.key}>
                <th scope="row">{language === 'en' ? (use.titleEn ?? use.title) : use.title}</th>
                <td class="number">
                  <span class="stacked-label">{words.columns.links}: </span>
                  {count(use.links, language)}
                </td>
                <td class="number">
                  <span class="stacked-label">{words.columns.tablets}: </span>
                  {count(use.tablets, language)}
                </td>
                <td>
                  <span class="stacked-label">{words.columns.paper}: </span>
                  {use.batches.length === 0 ? words.noBatches : paper(use)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="muted notice-note">{words.usesNote}</p>
    </section>
  )
}
