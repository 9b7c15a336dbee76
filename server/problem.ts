import type { Finding } from '#contract/checking/finding.ts'
import type { DraftConflict } from '#contract/drafts.ts'
import type { FileFault } from '#contract/import.ts'
import { type BallotFault, type BatchFault, batchFaultText } from '#contract/paper.ts'
import type { Missing } from '#contract/publication.ts'
import type { Misfit } from '#contract/recomputed.ts'
import type { Unfit } from '#contract/survey-versions.ts'
import type { RefusedUnit, UnitRefusal } from '#contract/unit-map.ts'
import type { MoveRefusal } from './publication/states.ts'

/** A failure the caller can act on. Everything that can go wrong is made in this file. */
export class Problem extends Error {
  override name = 'Problem'
  readonly status: number
  /** Stable word for programs; the message is for people. */
  readonly code: string
  readonly details: unknown
  /** When the same may be tried again, where that is known. */
  readonly retryAfterSeconds: number | null

  constructor(
    status: number,
    code: string,
    message: string,
    details?: unknown,
    retryAfterSeconds: number | null = null,
  ) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export interface AnswerFault {
  item: string
  reason: string
}

const passwordFaults = {
  short: 'too short',
  common: 'among those that are guessed first',
  same: 'the one you have',
}

const refusalWords: Record<UnitRefusal, string> = {
  parent_needed: 'a unit must stand below another; one alone is at the top',
  parent_not_there: 'the unit above is not there on that day',
  cycle: 'a unit cannot stand below itself',
  not_there: 'the unit is not there any more on that day',
  before_start: 'a unit cannot end before, or on the day, it began',
  changed_later: 'the unit has changed after that day; history stays as it is',
  has_parts: 'units still stand below it; move or end them first',
  has_places: 'links or tablets of it still take responses; close or move them first',
  own_successor: 'a unit cannot take over from itself',
  wrong_number: 'a merger has one successor; a split has one predecessor and two or more successors',
}

const moveRefusalWords: Record<NonNullable<MoveRefusal>, string> = {
  state: 'the report has gone another way meanwhile, or this step does not come next',
  right: 'your role does not decide this',
  own: 'whoever wrote or submitted a report does not approve it; somebody else has to look at it',
  reason: 'whoever returns a report says why',
  missing: 'the report is not complete yet',
}

export const problems = {
  invalidRequest: (faults: { at: string; expected: string }[]) => {
    const words = faults.map(({ at, expected }) => `${at || 'the request'}: ${expected}`).join('; ')
    return new Problem(
      400,
      'invalid_request',
      `The request does not have the expected shape: ${words}.`,
      faults,
    )
  },
  malformedBody: (reason: string) =>
    new Problem(400, 'malformed_body', `The body could not be read: ${reason}`),
  unstorableText: () =>
    new Problem(
      400,
      'unstorable_text',
      'Some text holds a character that cannot be stored (NUL or half a character).',
    ),
  signInRequired: () => new Problem(401, 'sign_in_required', 'Sign in first.'),
  wrongPassword: () => new Problem(401, 'wrong_password', 'The name or the password is not right.'),
  deviceUnknown: (details?: { isReportTaken: boolean }) =>
    new Problem(
      401,
      'device_unknown',
      'This tablet is not enrolled, or its enrolment was ended. Enrol it again.',
      details,
    ),
  notAllowed: () => new Problem(403, 'not_allowed', 'Your role does not allow this.'),
  foreignOrigin: () =>
    new Problem(403, 'foreign_origin', 'Requests that change something must come from our own pages.'),
  notFound: (what: string, name: string | number) =>
    new Problem(404, 'not_found', `There is no ${what} "${name}".`),
  noUnits: () =>
    new Problem(
      404,
      'no_units',
      'There are no units yet. Import them with "npm run hailong -- import units FILE.csv".',
    ),
  badAddress: () =>
    new Problem(
      400,
      'bad_address',
      'Some part of the address is too long or is not encoded as it should be.',
    ),
  noRoute: (method: string, path: string) =>
    new Problem(404, 'no_route', `Nothing answers ${method} ${path}.`),
  noFile: () => new Problem(404, 'not_found', 'There is no such file.'),
  codeRefused: () =>
    new Problem(
      404,
      'code_refused',
      'This enrolment code is unknown, used or out of date. Ask the office for a new one.',
    ),
  pairingExpired: () =>
    new Problem(404, 'pairing_expired', 'Nobody accepted this tablet in time. Ask for a new code.'),
  pairingUnknown: () =>
    new Problem(
      404,
      'pairing_unknown',
      'No tablet shows this code, or its time is over. Compare it with the tablet, or let that show a new one.',
    ),
  contentDiffers: () =>
    new Problem(
      409,
      'content_differs',
      'A response with this id is stored with other content. The first stays.',
    ),
  alreadyExists: (what: string, name: string) =>
    new Problem(409, 'already_exists', `There is already a ${what} "${name}".`),
  batchClosed: (name: string) =>
    new Problem(409, 'batch_closed', `The batch "${name}" is closed. Nothing of it can be keyed any more.`),
  ballotKeyed: (serial: number) =>
    new Problem(
      409,
      'ballot_keyed',
      `Ballot ${serial} is keyed already. Check the number, or say that it is to be keyed anew.`,
    ),
  sameKeyer: (serial: number) =>
    new Problem(
      409,
      'same_keyer',
      `You keyed ballot ${serial} the other time. The two keyings must be by two people.`,
    ),
  keyingsApart: (serial: number) =>
    new Problem(
      409,
      'keyings_apart',
      `The two keyings of ballot ${serial} are too far apart to compare. Key it again from the paper.`,
    ),
  batchUnfinished: (name: string, faults: BatchFault[]) =>
    new Problem(
      409,
      'batch_unfinished',
      `The batch "${name}" does not add up yet: ${faults.map(batchFaultText).join('; ')}.`,
      faults,
    ),
  ballotsRejected: (faults: BallotFault[]) =>
    new Problem(
      422,
      'ballots_rejected',
      `${faults.length} answers do not fit; key these ballots again from the paper. Nothing was closed or lost.`,
      faults,
    ),
  serialOutside: (serial: number, first: number, last: number) =>
    new Problem(
      422,
      'serial_outside',
      `Ballot ${serial} is not of this batch: it goes from ${first} to ${last}.`,
    ),
  dayOutside: (day: string, survey: string) =>
    new Problem(
      422,
      'day_outside',
      `Survey "${survey}" was not open on ${day}, or that day has not come yet.`,
    ),
  tooLarge: () => new Problem(413, 'too_large', 'The body is too large. Send fewer responses at once.'),
  wrongContentType: () => new Problem(415, 'wrong_content_type', 'Send the body as application/json.'),
  answersRejected: (faults: AnswerFault[]) =>
    new Problem(422, 'answers_rejected', 'Some answers do not fit the questionnaire; see details.', faults),
  unknownVersion: (survey: string, version: number) =>
    new Problem(422, 'unknown_version', `Survey "${survey}" is not asked here with version ${version}.`),
  unknownReference: (what: string, code: string) =>
    new Problem(422, 'unknown_reference', `There is no ${what} with code "${code}".`),
  surveyClosed: (survey: string) =>
    new Problem(422, 'survey_closed', `Survey "${survey}" was not open on the day of this response.`),
  collectorRevoked: () =>
    new Problem(422, 'collector_revoked', 'This place was revoked before the day of this response.'),
  collectorExpired: () =>
    new Problem(422, 'collector_expired', 'This place had ended before the day of this response.'),
  arrivedLate: () =>
    new Problem(
      422,
      'arrived_late',
      'The survey ended more than two days ago. What comes through a link now waits for the office to judge it.',
    ),
  senderUnknown: () =>
    new Problem(
      422,
      'sender_unknown',
      'No known tablet sent this to a tablet’s place. It waits for the office to judge it.',
    ),
  deviceRevoked: () =>
    new Problem(
      422,
      'device_revoked',
      'This tablet was revoked. What it still sends waits for the office to judge it.',
    ),
  codeMissing: () => new Problem(422, 'code_missing', 'A single-use code is needed here.'),
  codeUnknown: () => new Problem(422, 'code_unknown', 'This single-use code was not issued here.'),
  codeExpired: () => new Problem(422, 'code_expired', 'This single-use code is out of date or was revoked.'),
  codeUsed: () =>
    new Problem(
      422,
      'code_used',
      'This single-use code was used before. The response is kept and not counted.',
    ),
  windowNarrower: () =>
    new Problem(
      422,
      'window_narrower',
      'A window can be widened and not narrowed: close the survey to end it. Responses outside would stay.',
    ),
  dayAhead: (day: string) => new Problem(422, 'day_ahead', `${day} has not begun yet.`),
  daysRefused: (most: number) =>
    new Problem(422, 'days_refused', `Give days in their order, at most ${most} of them.`),
  dayOver: (day: string) => new Problem(422, 'day_over', `${day} is over already.`),
  targetsChanged: () =>
    new Problem(
      409,
      'targets_changed',
      'Somebody changed these targets since you saw them. Nothing was saved; look at them again.',
    ),
  notOpen: (what: string) => new Problem(409, 'not_open', `This ${what} is not open.`),
  noOpenLinks: () => new Problem(404, 'no_open_links', 'There is no open link here to print.'),
  notRevoked: (what: string) => new Problem(409, 'not_revoked', `This ${what} is not revoked.`),
  notThatMany: (most: number) =>
    new Problem(
      422,
      'not_that_many',
      `Only ${most} responses of this tablet, place and day are outstanding.`,
      {
        most,
      },
    ),
  loopbackAddress: (url: string) =>
    new Problem(
      422,
      'loopback_address',
      `No phone can reach ${url}. Set PUBLIC_URL to the address that citizens use, then start the server again.`,
    ),
  tooManyRequests: (waitSeconds: number | null = null) =>
    new Problem(
      429,
      'too_many_requests',
      'Too many attempts. Wait a minute, then try again.',
      undefined,
      waitSeconds,
    ),
  tooManyResponses: (waitSeconds: number) =>
    new Problem(
      429,
      'too_many_responses',
      'Very many responses are coming from this network. Nothing was lost; send this one again in a while.',
      undefined,
      waitSeconds,
    ),
  tooManyJobs: (most: number) =>
    new Problem(
      429,
      'too_many_jobs',
      `${most} analyses of yours are under way. Wait for one of them, or cancel one.`,
    ),
  secondStepRequired: (step: 'code' | 'enrolment') =>
    new Problem(401, 'second_step_required', 'Finish signing in first: the second step is missing.', {
      step,
    }),
  wrongCode: () => new Problem(422, 'wrong_code', 'This code is not right, out of date or used already.'),
  tooManyCodes: (waitSeconds: number) =>
    new Problem(429, 'too_many_codes', 'Too many wrong codes. Wait, then try again.', undefined, waitSeconds),
  tooManySignIns: (waitSeconds: number) =>
    new Problem(
      429,
      'too_many_sign_ins',
      'Too many wrong passwords for this name. Wait, then try again.',
      undefined,
      waitSeconds,
    ),
  passwordRefused: (reason: 'short' | 'common' | 'same') =>
    new Problem(422, 'password_refused', `Choose another password: this one is ${passwordFaults[reason]}.`, {
      reason,
    }),
  linkRefused: () =>
    new Problem(404, 'link_refused', 'This link is unknown, used or out of date. Ask for a new one.'),
  factorRequired: () =>
    new Problem(409, 'factor_required', 'Your role needs a second factor, so it cannot be turned off.'),
  noFactorBegun: () =>
    new Problem(409, 'no_factor_begun', 'No second factor is being set up, or it is set up already.'),
  mayNotGive: () =>
    new Problem(403, 'may_not_give', 'You may not give or take this role there, or change this account.'),
  lastAdministrator: () =>
    new Problem(
      409,
      'last_administrator',
      'This would leave nobody who administers the whole tree. Make another administrator first.',
    ),
  ownAccount: () => new Problem(409, 'own_account', 'You cannot do this to your own account.'),
  accountDisabled: () => new Problem(409, 'account_disabled', 'This account is disabled. Enable it first.'),
  fileUnreadable: (message: string, fault: FileFault) => new Problem(422, 'file_unreadable', message, fault),
  importChanged: () =>
    new Problem(
      409,
      'import_changed',
      'The file, or what is there already, is not as it was in the preview. Nothing was imported; look again.',
    ),
  surveyChanged: (key: string) =>
    new Problem(
      409,
      'survey_changed',
      `Somebody changed the survey "${key}" since you saw it. Nothing was saved; look at it again.`,
    ),
  countChanged: () =>
    new Problem(
      409,
      'count_changed',
      'Somebody changed this count since you saw it. Nothing was saved; look at it again.',
    ),
  unitRefused: (refused: RefusedUnit) =>
    new Problem(
      422,
      'unit_refused',
      `The units cannot be changed so: ${refusalWords[refused.because]}.`,
      refused,
    ),
  themesChanged: () =>
    new Problem(
      409,
      'themes_changed',
      'Somebody changed the themes since you saw them. Nothing was saved; look at them again.',
    ),
  themesRefused: (reason: string) => new Problem(422, 'themes_refused', `The themes do not fit: ${reason}.`),
  actionChanged: () =>
    new Problem(
      409,
      'action_changed',
      'Somebody changed this action since you saw it. Nothing was saved; look at it again.',
    ),
  actionRefused: (reason: string) =>
    new Problem(422, 'action_refused', `The change does not fit: ${reason}.`),
  internal: () =>
    new Problem(500, 'internal', 'Something went wrong on our side. Nothing was lost; please try again.'),
  overloaded: () =>
    new Problem(
      503,
      'busy',
      'More is arriving than can be done at once. Nothing was lost; try again in a moment.',
    ),
  busy: () =>
    new Problem(503, 'busy', 'The database is not answering. Nothing was lost; try again in a moment.'),

  // Questionnaires in the making.
  draftChanged: (now: DraftConflict) =>
    new Problem(409, 'draft_changed', 'Somebody else has changed this draft since you opened it.', now),
  draftKeyFixed: (key: string) =>
    new Problem(
      422,
      'draft_key_fixed',
      `This draft is the next version of "${key}" and keeps that key and its instrument. Copy it to begin a questionnaire of its own.`,
    ),
  draftOvertaken: (newest: number | null) =>
    new Problem(
      409,
      'draft_overtaken',
      'Another version was published since this draft was begun. Look at what it changes, then publish after it.',
      { newest },
    ),
  draftFaulty: (findings: Finding[]) =>
    new Problem(422, 'draft_faulty', 'The draft cannot be published yet: the checker found faults.', {
      findings,
    }),

  // Surveys that go on with another version, figures under another method.
  versionUnfit: (unfit: Unfit[]) =>
    new Problem(
      422,
      'version_unfit',
      'The survey cannot go on with this version: questions of its indices are missing there or have another scale. Begin another survey with it.',
      { unfit },
    ),
  methodUnfit: (unfit: { survey: string; misfit: Misfit }[]) =>
    new Problem(
      422,
      'method_unfit',
      'These figures cannot be computed by that method: the sums of some surveys of the period were kept for other levels or other groups of questions.',
      { unfit },
    ),

  // Settings of the office.
  settingChanged: () =>
    new Problem(
      409,
      'setting_changed',
      'Somebody changed this setting since you saw it. Nothing was saved; look at it again.',
    ),
  noticeIncomplete: (missing: { part: string; languages: string[] }[]) =>
    new Problem(
      422,
      'notice_incomplete',
      'The notice does not tell everything that it has to: that nobody is named, that only totals are published, and who does not see a form. Where it does in other words, say so.',
      { missing },
    ),
  periodRefused: (bounds: { kind: string; fewestDays: number; mostDays: number }) =>
    new Problem(
      422,
      'period_refused',
      `"${bounds.kind}" is kept for ${bounds.fewestDays} to ${bounds.mostDays} days, or for good.`,
      bounds,
    ),
  factorsLocked: () =>
    new Problem(
      503,
      'factors_locked',
      'Codes of apps cannot be checked: the key of the second factors is missing on this server. Use a recovery code, or ask whoever looks after the server.',
    ),

  // Watching over the server.
  notReady: (faults?: { fault: string; meaning: string }[]) =>
    new Problem(503, 'not_ready', 'This server cannot take responses now. Its log says why.', faults),
  watchersOnly: () =>
    new Problem(
      403,
      'watchers_only',
      'This is told on the machine itself, or to who sends METRICS_TOKEN as a bearer token.',
    ),

  // Reports on their way to the public.
  reportChanged: () =>
    new Problem(
      409,
      'report_changed',
      'Somebody changed this report since you saw it. Nothing was saved; look at it again.',
    ),
  reportRefused: (refusal: NonNullable<MoveRefusal>, missing: readonly Missing[]) =>
    new Problem(
      refusal === 'right' || refusal === 'own' ? 403 : 422,
      refusal === 'own' ? 'own_report' : 'report_refused',
      `Nothing was done: ${moveRefusalWords[refusal]}.`,
      { refusal, missing },
    ),
  editionBegun: () =>
    new Problem(
      409,
      'edition_begun',
      'A next edition of this document has been begun already. Go on with that one, or withdraw it first.',
    ),
}
