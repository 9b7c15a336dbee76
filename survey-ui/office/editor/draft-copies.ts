import type { Draft } from '#contract/draft.ts'
import type { DraftReply } from '#contract/drafts.ts'
import type { Saving } from './saving.ts'

/** What somebody wrote and the server does not have yet. */
export interface DraftCopy {
  /** Revision that was being changed. */
  revision: number
  draft: Draft
}

/** Where this browser keeps what is not saved yet, so that a closed tab or a lost network loses nothing. */
export interface DraftCopies {
  read: (draftId: string) => DraftCopy | null
  /** Resolves to whether it could be kept: storage may be forbidden or full. */
  keep: (draftId: string, copy: DraftCopy) => boolean
  drop: (draftId: string) => void
}

const keyOf = (draftId: string) => `draft-${draftId}`

/** Copies in a storage of the browser. */
export function copiesIn(storage: () => Storage): DraftCopies {
  const attempt = <T>(act: () => T, otherwise: T): T => {
    try {
      return act()
    } catch {
      return otherwise
    }
  }
  return {
    read: (draftId) =>
      attempt(() => {
        const kept = storage().getItem(keyOf(draftId))
        return kept === null ? null : (JSON.parse(kept) as DraftCopy)
      }, null),
    keep: (draftId, copy) =>
      attempt(() => {
        storage().setItem(keyOf(draftId), JSON.stringify(copy))
        return true
      }, false),
    drop: (draftId) => attempt(() => storage().removeItem(keyOf(draftId)), undefined),
  }
}

/** How the editor opens: with what the server has, or with what this browser kept and the server does not have. */
export interface Opening {
  draft: Draft
  saving: Saving
  isRestored: boolean
}

/** What a copy that was left behind means for a draft that is being opened. */
export function openingState(opened: DraftReply, copy: DraftCopy | null): Opening {
  const isNews = copy !== null && JSON.stringify(copy.draft) !== JSON.stringify(opened.draft)
  if (!isNews) return { draft: opened.draft, saving: { state: 'saved' }, isRestored: false }
  const { revision, changedBy, changedAt } = opened
  const isSameRevision = copy.revision === revision
  return {
    draft: copy.draft,
    saving: isSameRevision
      ? { state: 'waiting' }
      : { state: 'conflict', now: { revision, changedBy, changedAt } },
    isRestored: true,
  }
}
