import { useMemo, useState } from 'preact/hooks'
import { dayShort } from '#charts/format.ts'
import type { Agency } from '#contract/agency.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { dayAt } from '../months.ts'
import type { PrepareProps } from '../prepare/PreparePage.tsx'
import { useFocusBack } from '../use-focus.ts'
import { useRemote } from '../use-remote.ts'
import { noticeClient } from './client.ts'
import { NoticeForm } from './NoticeForm.tsx'
import { NoticeSheets } from './NoticeSheets.tsx'
import { NoticeUses } from './NoticeUses.tsx'
import { NoticeVersions } from './NoticeVersions.tsx'
import './notice.css'
import { datedNotices } from './notice-days.ts'
import { useNoticeTexts } from './texts.ts'

const addId = 'notice-add'

/** What people are told about their answers: as it is shown now, where, a new version, and all earlier ones. */
export function NoticePage({ client: office, services, isEditable }: PrepareProps) {
  const words = useNoticeTexts()
  const client = useMemo(() => noticeClient(office), [office])
  const notices = useRemote('notices', client.list)
  const agency = useRemote('agency', () => office.ask<Agency>('GET', '/agency'))
  const [isWriting, setWriting] = useState(false)
  const [published, setPublished] = useState<number | null>(null)
  useFocusBack(isWriting ? addId : null)
  const today = dayAt(services.now())
  const dated = datedNotices(notices.value ?? [], today)
  const shown = dated.find(({ state }) => state === 'shown')
  const newest = dated.at(-1)
  const name = agency.value?.issuingAgency ?? ''
  return (
    <>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="muted">{words.lead}</p>
      </div>
      {notices.fault && <FaultNotice fault={notices.fault} onRetry={notices.reload} />}
      {!shown && !notices.fault && <Loading />}
      {shown && newest && (
        <>
          {published !== null && (
            <p class="notice notice-good" role="status">
              {words.published(String(published))}
            </p>
          )}
          <NoticeSheets
            caption={
              shown.fromDay === null
                ? words.shownAlways(String(shown.version))
                : words.shownSince(String(shown.version), dayShort(shown.fromDay))
            }
            text={shown.text as { vi: string; en: string }}
            agency={name}
          />
          {newest.state === 'coming' && (
            <p class="notice">{words.coming(String(newest.version), dayShort(newest.fromDay ?? ''))}</p>
          )}
          {isEditable && !isWriting && (
            <button type="button" class="button button-main" id={addId} onClick={() => setWriting(true)}>
              {words.write}
            </button>
          )}
          {isWriting && (
            <NoticeForm
              key={newest.version}
              newest={newest}
              today={today}
              agency={name}
              client={client}
              onCancel={() => setWriting(false)}
              onPublished={({ version }) => {
                setWriting(false)
                setPublished(version)
                notices.reload()
              }}
            />
          )}
          <NoticeUses client={client} shown={shown.version} />
          <NoticeVersions notices={dated} />
        </>
      )}
    </>
  )
}
