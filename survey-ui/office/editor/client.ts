import type { Draft } from '#contract/draft.ts'
import type { DraftReply } from '#contract/drafts.ts'
import type { OfficeClient } from '../client.ts'

export type EditorClient = ReturnType<typeof editorClient>

/** What the editor asks of the server. */
export function editorClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    read: (draftId: string) => ask<DraftReply>('GET', `/drafts/${draftId}`),
    /** @param revision that was changed; another one by now is a conflict */
    change: (draftId: string, revision: number, draft: Draft) =>
      ask<DraftReply>('PUT', `/drafts/${draftId}`, { revision, draft }),
  }
}
