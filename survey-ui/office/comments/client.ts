import type { CommentPage, ReplyNote, ThemeFigures } from '#contract/comments.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Theme, ThemeList } from '#contract/themes.ts'
import type { OfficeClient } from '../client.ts'
import type { PageChoices } from '../page-choices.ts'

export type CommentsClient = ReturnType<typeof commentsClient>

/** Which comments are looked at. */
export interface CommentsAsked {
  unit: number
  instrument: Instrument
  choices: PageChoices
}

export type NoteDraft = Pick<ReplyNote, 'theme' | 'period' | 'heard' | 'did'>

/** The query of a list of comments, or of the figures of themes, which know neither words nor sides. */
export function commentsQuery(
  { unit, instrument, choices }: CommentsAsked,
  what: 'texts' | 'themes',
): string {
  const query = new URLSearchParams({ unit: String(unit), instrument })
  if (choices.period) query.set('period', choices.period)
  if (what === 'themes') return query.toString()
  for (const name of ['side', 'theme', 'search'] as const) {
    const value = choices[name]
    if (value) query.set(name, value)
  }
  if (choices.at) query.set('page', choices.at)
  return query.toString()
}

/** What the page of comments asks of the server. */
export function commentsClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    readComments: (asked: CommentsAsked) =>
      ask<CommentPage>('GET', `/comments?${commentsQuery(asked, 'texts')}`),
    readFigures: (asked: CommentsAsked) =>
      ask<ThemeFigures>('GET', `/comments/themes?${commentsQuery(asked, 'themes')}`),
    readThemes: () => ask<ThemeList>('GET', '/themes'),
    saveThemes: (basedOn: number, themes: Theme[]) => ask<ThemeList>('PUT', '/themes', { basedOn, themes }),
    listNotes: (unit: number) => ask<ReplyNote[]>('GET', `/reply-notes?unit=${unit}`),
    writeNote: (unit: number, note: NoteDraft) => ask<ReplyNote>('POST', '/reply-notes', { unit, ...note }),
    withdrawNote: ({ unitId, noteId }: ReplyNote) => ask<null>('DELETE', `/reply-notes/${unitId}/${noteId}`),
  }
}
