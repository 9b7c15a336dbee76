import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks'
import type { Draft } from '#contract/draft.ts'
import type { DraftConflict, DraftReply } from '#contract/drafts.ts'
import type { Fault } from '../fault.ts'
import type { EditorClient } from './client.ts'
import { type DraftCopies, openingState } from './draft-copies.ts'
import type { Edit } from './edit.ts'
import { beginHistory, edited, type History, redone, undone } from './history.ts'
import { type Saving, savingReducer } from './saving.ts'

/** A pause in typing that is worth saving, and how long to wait when that failed. */
const pauseMs = 700
const retryMs = 5000

/** A draft that is being written. */
export interface DraftWork {
  history: History
  saving: Saving
  /** As the server last knew it. */
  saved: DraftReply
  /** Whether something was found in this browser that had not been saved when the page was left. */
  isRestored: boolean
  edit: (edit: Edit) => void
  undo: () => void
  redo: () => void
  saveNow: () => void
  /**
   * After a conflict: write over what somebody else has left, or take theirs; undo brings the own back.
   * Resolves to why it could not be done, or null.
   */
  settle: (choice: 'mine' | 'theirs') => Promise<Fault | null>
}

type HistoryEvent = Edit | 'undo' | 'redo'

function historyReducer(history: History, event: HistoryEvent): History {
  if (event === 'undo') return undone(history)
  return event === 'redo' ? redone(history) : edited(history, event)
}

/** Keeps a draft, its way back, and its copies on the server and in this browser. */
export function useDraft(client: EditorClient, opened: DraftReply, copies: DraftCopies): DraftWork {
  const { draftId } = opened
  const [start] = useState(() => openingState(opened, copies.read(draftId)))
  const [history, change] = useReducer(historyReducer, start.draft, beginHistory)
  const [saving, tell] = useReducer(savingReducer, start.saving)
  const [saved, setSaved] = useState(opened)
  const revision = useRef(opened.revision)
  const sent = useRef(opened.draft)
  const isKept = useRef(true)
  const { draft } = history

  useEffect(() => {
    if (draft === sent.current) return
    isKept.current = copies.keep(draftId, { revision: revision.current, draft })
    tell({ type: 'edited' })
  }, [draft, draftId, copies])

  const send = useCallback(async () => {
    tell({ type: 'begun' })
    sent.current = draft
    const outcome = await client.change(draftId, revision.current, draft)
    if (!outcome.ok) {
      const isConflict = outcome.fault.code === 'draft_changed'
      tell(
        isConflict
          ? { type: 'conflict', now: outcome.fault.details as DraftConflict }
          : { type: 'failed', fault: outcome.fault },
      )
      return
    }
    revision.current = outcome.value.revision
    setSaved(outcome.value)
    dropIfSame(copies, draftId, draft, outcome.value.revision)
    tell({ type: 'done' })
  }, [client, copies, draft, draftId])

  const newest = useRef(send)
  newest.current = send
  useTimer(saving.state === 'waiting' ? pauseMs : saving.state === 'failed' ? retryMs : null, send)
  useEffect(() => askBeforeLeaving(() => saving.state !== 'saved' && !isKept.current), [saving])
  const isWaiting = useRef(false)
  isWaiting.current = saving.state === 'waiting'
  // Leaving the editor within the pause saves all the same.
  useEffect(() => () => void (isWaiting.current && newest.current()), [])

  const settle = async (choice: 'mine' | 'theirs') => {
    const outcome = await client.read(draftId)
    if (!outcome.ok) return outcome.fault
    revision.current = outcome.value.revision
    setSaved(outcome.value)
    if (choice === 'mine') {
      tell({ type: 'settled' })
      return null
    }
    sent.current = outcome.value.draft
    copies.drop(draftId)
    change({ type: 'replaced', draft: outcome.value.draft })
    tell({ type: 'taken' })
    return null
  }

  return {
    history,
    saving,
    saved,
    isRestored: start.isRestored,
    edit: change,
    undo: () => change('undo'),
    redo: () => change('redo'),
    saveNow: () => void (saving.state === 'waiting' || saving.state === 'failed' ? send() : null),
    settle,
  }
}

/** What was typed meanwhile stays kept, as a change of the revision that has just been saved. */
function dropIfSame(copies: DraftCopies, draftId: string, draft: Draft, revision: number): void {
  const kept = copies.read(draftId)
  if (!kept) return
  if (JSON.stringify(kept.draft) === JSON.stringify(draft)) copies.drop(draftId)
  else copies.keep(draftId, { ...kept, revision })
}

/** Calls once after a while; a new call, or another reason to wait, begins the while anew. */
function useTimer(ms: number | null, call: () => void): void {
  useEffect(() => {
    if (ms === null) return
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  }, [ms, call])
}

/** The browser asks whether to leave where what was written is nowhere but on this page. */
function askBeforeLeaving(isNeeded: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (isNeeded()) event.preventDefault()
  }
  addEventListener('beforeunload', ask)
  return () => removeEventListener('beforeunload', ask)
}
