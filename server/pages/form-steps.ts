import { itemsOn, nextPage, type PagePosition, pageAt, pageOf, previousPage } from '#contract/form-pages.ts'
import type { FormPage } from '#contract/respond.ts'
import { officeDay } from '../calendar.ts'
import type { Acceptance } from '../collection/accept.ts'
import { acceptFrom } from '../collection/accept-from.ts'
import { asProblem, retryAfter } from '../errors.ts'
import type { Problem } from '../problem.ts'
import type { ReadForm } from './form-body.ts'
import { codeFault, codeFaultOf } from './form-code.ts'
import type { FormPlace } from './form-place.ts'
import { type Obstacles, toFormPage } from './form-view.ts'

/** A form as it was posted, and where it came from. */
export interface PostedForm {
  place: Extract<FormPlace, { kind: 'open' }>
  form: ReadForm
  opened: Date
  /** Network address of the sender, for the limit alone. */
  address: string
}

/** What a posted form leads to: a page of it, or the end. */
export type FormOutcome =
  | { kind: 'form'; page: FormPage; status: number; waitSeconds: number | null }
  | { kind: 'thanks' | 'codeUsed' | 'closed' | 'refused' }

/** Goes a page on or back, asks for what must be mended first, or hands the finished form in. */
export async function judgeForm(acceptance: Acceptance, posted: PostedForm): Promise<FormOutcome> {
  const { place, form } = posted
  const { questionnaire, survey } = place.offer
  const known = await acceptance.findKnownVersion(survey.questionnaireKey, form.version)
  if (!known) return { kind: 'refused' }
  const { answers } = form
  if (form.isGoingBack) return showPage(posted, previousPage(questionnaire, form.step, answers))

  const position = pageAt(questionnaire, form.step, answers)
  if (form.isTurning) return showPage(posted, position)
  const faults = known.check(form.kept, form.respondent)
  const onPage = itemsOn(questionnaire, position, answers)
  const faultsHere = faults.filter(({ item }) => onPage.has(item))
  const fault = codeFault(place.collector.codes, form.code)
  if (faultsHere.length > 0 || fault)
    return showPage(posted, position, { faults: faultsHere, codeFault: fault })
  const next = nextPage(questionnaire, form.step, answers)
  if (next) return showPage(posted, next)

  if (Object.values(form.kept).every((answer) => answer === null))
    return showPage(posted, position, { trouble: 'blank' })
  const [first] = faults
  if (first) return showPage(posted, pageOf(questionnaire, first.item, answers), { faults })
  return handIn(acceptance, posted, position)
}

async function handIn(
  acceptance: Acceptance,
  posted: PostedForm,
  position: PagePosition,
): Promise<FormOutcome> {
  try {
    await acceptFrom(acceptance, posted.address, toArrival(posted, acceptance.clock()))
    return { kind: 'thanks' }
  } catch (error) {
    const problem = asProblem(error)
    if (problem.status === 500) throw error
    return afterProblem(posted, position, problem)
  }
}

function toArrival({ place, form, opened }: PostedForm, now: Date) {
  const { survey } = place.offer
  const content = {
    survey: survey.key,
    version: form.version,
    collector: place.collector.token,
    language: place.base.language,
    notice: form.notice,
    day: officeDay(opened),
    answers: form.kept,
    respondent: form.respondent,
    // Sent twice it must be the same content, and the time taken would differ.
    seconds: null,
  }
  const capturedSecondsAgo = Math.floor((now.getTime() - opened.getTime()) / 1000)
  const hasCode = place.collector.codes !== 'none' && form.code !== ''
  return { id: form.id, content, sent: { capturedSecondsAgo, ...(hasCode ? { code: form.code } : {}) } }
}

function afterProblem(posted: PostedForm, position: PagePosition, problem: Problem): FormOutcome {
  const { code, status } = problem
  const fault = codeFaultOf(code)
  if (fault) return showPage(posted, position, { codeFault: fault })
  if (status === 429 || status === 503)
    return showPage(posted, position, { trouble: 'wait' }, { status, waitSeconds: retryAfter(problem) })
  switch (code) {
    // Sent twice with other answers: the first counts, and the person need not know the difference.
    case 'content_differs':
      return { kind: 'thanks' }
    case 'code_used':
      return { kind: 'codeUsed' }
    case 'survey_closed':
    case 'collector_revoked':
    case 'collector_expired':
    case 'arrived_late':
      return { kind: 'closed' }
    default:
      return { kind: 'refused' }
  }
}

function showPage(
  { place, form }: PostedForm,
  position: PagePosition,
  obstacles: Obstacles = {},
  { status, waitSeconds = null }: { status?: number; waitSeconds?: number | null } = {},
): FormOutcome {
  const { id: responseId, opened, answers, respondent, code } = form
  const page = toFormPage(place, position, { responseId, opened, answers, respondent, code }, obstacles)
  const hasObstacles = Object.keys(obstacles).length > 0
  return { kind: 'form', page, status: status ?? (hasObstacles ? 422 : 200), waitSeconds }
}
