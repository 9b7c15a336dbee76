import { useMemo, useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { MethodList } from '../methods/MethodList.tsx'
import { useRemote } from '../use-remote.ts'
import { questionnairesClient, type VersionName } from './client.ts'
import { DraftSection } from './DraftSection.tsx'
import { ImportFile } from './ImportFile.tsx'
import { JustPublished } from './JustPublished.tsx'
import { NewDraft } from './NewDraft.tsx'
import { PublishedSection } from './PublishedSection.tsx'
import type { QuestionnairesPageProps } from './QuestionnairesPage.tsx'
import { useQuestionnairesTexts } from './texts.ts'

/** What stands open above the list. */
type Opened = { kind: 'new'; from: VersionName | null } | { kind: 'import' }

/** All questionnaires: what is being written, and what was published. */
export function ListPage({ client: office, services, address, go }: QuestionnairesPageProps) {
  const { language, texts } = useSpeech()
  const words = useQuestionnairesTexts()
  const client = useMemo(() => questionnairesClient(office), [office])
  const published = useRemote('questionnaires', client.list)
  const drafts = useRemote('drafts', client.listDrafts)
  const [opened, setOpened] = useState<Opened | null>(null)
  const fault = published.fault ?? drafts.fault
  if (published.value === null || drafts.value === null) {
    const reload = () => {
      published.reload()
      drafts.reload()
    }
    return fault ? <FaultNotice fault={fault} onRetry={reload} /> : <Loading />
  }
  const written = (value: number) => count(value, language)
  const close = () => setOpened(null)
  const edit = (draftId: string) => go({ choices: { draft: draftId } })
  const shared = { client, services, published: published.value, drafts: drafts.value, onOpen: edit }
  return (
    <>
      <div class="page-head">
        <p class="muted">{texts.pages.questionnaires}</p>
        <h1>
          {words.finding(written(published.value.length), drafts.value.length, written(drafts.value.length))}
        </h1>
        <p class="muted">{words.lead}</p>
      </div>
      <JustPublished published={published.value} address={address} go={go} />
      {!opened && (
        <div class="panel-actions questionnaire-begin">
          <button
            type="button"
            class="button button-main"
            onClick={() => setOpened({ kind: 'new', from: null })}
          >
            {words.begin}
          </button>
          <button type="button" class="button" onClick={() => setOpened({ kind: 'import' })}>
            {words.importFile}
          </button>
        </div>
      )}
      {opened?.kind === 'new' && <NewDraft {...shared} from={opened.from} onLeave={close} />}
      {opened?.kind === 'import' && (
        <ImportFile
          {...shared}
          onLeave={() => {
            close()
            drafts.reload()
          }}
        />
      )}
      <DraftSection
        client={client}
        drafts={drafts.value}
        address={address}
        go={go}
        onDiscarded={drafts.reload}
      />
      <PublishedSection
        {...shared}
        address={address}
        go={go}
        onCopy={(from) => setOpened({ kind: 'new', from })}
      />
      <MethodList client={office} />
    </>
  )
}
