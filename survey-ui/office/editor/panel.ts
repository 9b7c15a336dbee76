import type { Finding } from '#contract/checking/finding.ts'
import type { Draft } from '#contract/draft.ts'
import type { DraftReply, Published } from '#contract/drafts.ts'
import type { OfficeClient } from '../client.ts'
import type { Edit } from './edit.ts'

/** The parts of the editor, in the order of its tabs. */
export const panels = ['questions', 'method', 'languages', 'preview', 'publish'] as const
export type Panel = (typeof panels)[number]

/** What each part of the editor works with. The editor itself keeps the draft, saves it and undoes. */
export interface PanelProps {
  client: OfficeClient
  /** As it stands here, with what was typed a moment ago. */
  draft: Draft
  /** As the server last knew it: differences and impact of the version before follow the draft by a second or two. */
  saved: DraftReply
  /** Of the draft as it stood a moment ago: looked for at each pause in typing. */
  findings: readonly Finding[]
  /** Language in which the questions are written and shown; Vietnamese unless chosen otherwise. */
  language: string
  onLanguage: (language: string) => void
  edit: (edit: Edit) => void
  /** Opens the part of the editor where a place can be mended, and puts the focus there. @param at JSON pointer into the draft */
  goTo: (at: string) => void
}

/** What publishing needs beyond: the editor sends what is not saved yet before it answers. */
export interface PublishPanelProps extends PanelProps {
  /** Whether the server has all that was typed. */
  isSaved: boolean
  /** Leaves the editor for the list of questionnaires. */
  onPublished: (published: Published) => void
}
