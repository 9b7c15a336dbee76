import { useState } from 'preact/hooks'
import type { Draft } from '#contract/draft.ts'
import type { DraftConflict } from '#contract/drafts.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { compareVersions } from '#contract/versions/difference.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import { useRemote } from '../use-remote.ts'
import type { EditorClient } from './client.ts'
import { useEditorTexts } from './texts.ts'

interface ConflictNoticeProps {
  /** The own draft. */
  draft: Draft
  now: DraftConflict
  calls: EditorClient
  draftId: string
  settle: (choice: 'mine' | 'theirs') => Promise<Fault | null>
}

/** Somebody else has saved meanwhile: who, when, what differs, and the choice. Nothing is lost either way. */
export function ConflictNotice({ draft, now, calls, draftId, settle }: ConflictNoticeProps) {
  const { conflict: words } = useEditorTexts()
  const { language } = useSpeech()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const theirs = useRemote(`conflict ${now.revision}`, () => calls.read(draftId))
  const choose = async (choice: 'mine' | 'theirs') => {
    if (isBusy) return
    setBusy(true)
    setFault(await settle(choice))
    setBusy(false)
  }
  const who = now.changedBy ?? words.someone
  return (
    <section class="notice notice-fault" role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{words.title}</h2>
      <p>{words.text(who, clockTimeAndDay(new Date(now.changedAt), language))}</p>
      {theirs.fault && <FaultNotice fault={theirs.fault} onRetry={theirs.reload} />}
      {!theirs.value && !theirs.fault && <Loading />}
      {theirs.value && (
        <>
          <p>{words.differs}</p>
          <ul class="conflict-differences">
            {differing(theirs.value.draft, draft, language, words.beyondItems).map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <div class="notice-actions">
            <button type="button" class="button" aria-disabled={isBusy} onClick={() => choose('mine')}>
              {words.mine}
            </button>
            <button type="button" class="button" aria-disabled={isBusy} onClick={() => choose('theirs')}>
              {words.theirs}
            </button>
          </div>
          {fault && <FaultNotice fault={fault} />}
          <p class="muted">{words.note}</p>
        </>
      )}
    </section>
  )
}

/** The questions in which two drafts differ, by their words; and whether there is more beyond them. */
function differing(theirs: Draft, mine: Draft, language: string, beyondItems: string): string[] {
  const items = compareVersions(theirs.questionnaire, mine.questionnaire).map(
    ({ key, prompt }) => inLanguage(prompt, language) || key,
  )
  return items.length > 0 ? items : [beyondItems]
}
