import type { Answers } from './flow.ts'
import type { Notice } from './notice.ts'
import type { Questionnaire } from './questionnaire.ts'

// What the server hands to the phone page. Field names of the form: an item's key for its answer,
// `respondent.` + key for a band, and the hidden fields below.

/** Hidden fields of the form, as they are named in the page. */
export const formFields = {
  id: '_id',
  version: '_version',
  notice: '_notice',
  language: '_language',
  /** Seconds since 1970 at the first rendering: gives the day of the response, also when it is sent twice. */
  opened: '_opened',
  /** Position of the page just answered, for questionnaires that go page by page. */
  step: '_step',
  /** The single-use code; the one of these that is also seen and typed. */
  code: '_code',
  /** Present when the person goes back a page instead of on. */
  back: '_back',
  /** Present when the person goes on in another language: its name. */
  speak: '_speak',
  respondent: 'respondent.',
} as const

/** What is wrong with a single-use code, as far as a person is told. */
export type CodeFault = 'missing' | 'malformed' | 'unknown' | 'expired'

/** The single-use code of a form, at a place that asks for one. */
export interface FormCode {
  isRequired: boolean
  /** As it was typed; empty where nothing was. */
  typed: string
  fault: CodeFault | null
}

interface PageBase {
  language: string
  unitName: string
  demonstration: boolean
}

/** The form, or one page of it. */
export interface FormPage extends PageBase {
  kind: 'form'
  token: string
  /** `conductedBy` says who runs the survey. */
  survey: { key: string; title: string; version: number; conductedBy: string }
  questionnaire: Questionnaire
  /** Keys of the items on this page, in order; null means all of them on one page. */
  items: string[] | null
  /** 1-based position and number of pages; null when there is one page. */
  progress: { page: number; pages: number } | null
  /** Whether the bands of the respondent are asked on this page. */
  asksRespondent: boolean
  isLast: boolean
  notice: Notice
  /** Fresh for each first rendering, kept through all pages of one form. */
  responseId: string
  opened: number
  step: number
  /** Answers given so far: those of this page are filled in, the others travel as hidden fields. */
  answers: Answers
  respondent: Record<string, string>
  faults: { item: string; reason: string }[]
  /** Null where no code is asked for. */
  code: FormCode | null
  /** Why the whole form was not taken: it was sent without a single answer, or it has to wait a little. */
  trouble: 'blank' | 'wait' | null
}

/** The end of the way: sent, or nothing to fill in. */
export interface MessagePage extends PageBase {
  kind: 'thanks' | 'codeUsed' | 'closed' | 'unknown' | 'refused' | 'busy'
  /** Answers that were dropped because their items were no longer shown. */
  dropped: number
}

export type RespondPage = FormPage | MessagePage

/** What is written into the page itself, so that it needs one round trip. */
export interface InlineAssets {
  style: string
  script: string
}

export type RenderPage = (page: RespondPage, assets: InlineAssets) => string
