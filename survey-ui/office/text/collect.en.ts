import type { CollectTexts } from './collect.vi.ts'

function responses(count: string): string {
  return count === '1' ? '1 response' : `${count} responses`
}

function counted(count: string, one: string, many: string): string {
  return count === '1' ? `1 ${one}` : `${count} ${many}`
}

/** Texts of the page about collecting, in English. */
export const collectEn: CollectTexts = {
  lead: 'Responses count on the day on which people answered. These are counts of the work done, not results.',
  finding: {
    today: (count, units) => `${responses(count)} today from ${counted(units, 'unit', 'units')}`,
    todayHere: (count) => `${responses(count)} today`,
    todayNone: 'no responses yet today',
    lost: (count) => `the database lacks ${responses(count)} that had a receipt`,
    missing: (count) => `${responses(count)} captured on tablets ${count === '1' ? 'is' : 'are'} missing`,
    forked: (tablets) => `${counted(tablets, 'tablet was', 'tablets were')} copied to another`,
    full: (tablets) => `${counted(tablets, 'tablet is', 'tablets are')} nearly full`,
    silent: (tablets) => `${counted(tablets, 'tablet is', 'tablets are')} out of touch`,
    unsent: (tablets) => `${counted(tablets, 'tablet has', 'tablets have')} not sent everything`,
    waiting: (count) => `${responses(count)} to be dealt with`,
    noneWaiting: 'none to be dealt with',
  },
  period: 'Period',
  lookBacks: { 1: 'Today', 7: '7 days', 30: '30 days' },
  channels: { tablet: 'Tablet', qr: 'QR code', paper: 'Paper', interview: 'Interview', other: 'Other' },

  arrivals: {
    title: 'Where do responses come from?',
    total: 'Total',
    unit: 'Unit',
    own: 'collected directly',
    whole: 'whole',
    none: 'No responses in this period.',
    noneLead: 'Once people answer on a tablet, by QR code or on paper, the counts appear here.',
    blank: (blank) => `Not counting ${blank} sent in without any rating.`,
    days: 'Responses per day',
    day: 'Day',
    responses: 'Responses',
    units: 'Units with responses',
    dayTable: 'Show the days as a table',
    today: 'today',
  },

  quarantine: {
    title: 'Which responses were not accepted, and why?',
    note: 'Nobody can see what they say. They are kept unchanged until our side is mended and they are judged again.',
    none: 'Nothing waits to be dealt with.',
    noneLead:
      'Responses that could not be accepted because a survey, version or catalogue was set wrongly are kept and appear here.',
    reasons: {
      survey_closed: {
        name: 'The survey was not open on the day of the answer',
        remedy:
          'If the window of the survey is wrong, widen it on the set-up page, then press “Judge again”. If they really came outside it, leave them.',
      },
      unknown_version: {
        name: 'This place does not offer that survey or questionnaire version',
        remedy: 'Offer the survey at the place, or load the missing version, then press “Judge again”.',
      },
      unknown_reference: {
        name: 'A field, procedure or deciding unit is missing from the catalogue',
        remedy: 'Complete the catalogue under Set-up, Import files, then press “Judge again”.',
      },
      answers_rejected: {
        name: 'Answers do not fit the questionnaire',
        remedy:
          'Usually a device used a version other than the published one. Check the version, then press “Judge again”. Key paper again from the ballot.',
      },
      collector_revoked: {
        name: 'The place was revoked before the day of the answer',
        remedy:
          'If the day of revocation is wrong, correct it, then press “Judge again”. Otherwise leave them.',
      },
      collector_expired: {
        name: 'The place had ended before the day of the answer',
        remedy: 'If its last day is wrong, move it, then press “Judge again”. Otherwise leave them.',
      },
      device_revoked: {
        name: 'Sent by a tablet that was revoked',
        remedy:
          'Nothing is wrong with the responses. If the tablet still stood at its place when people answered, accept them.',
      },
      sender_unknown: {
        name: 'Sent to a tablet’s place by no enrolled tablet',
        remedy:
          'Accept them only if you know where they come from, after a restore for instance. Otherwise leave them.',
      },
      arrived_late: {
        name: 'Came through a link more than two days after the survey had ended',
        remedy:
          'A phone does not keep a form so long. Accept them only if you know where they come from. Otherwise leave them.',
      },
      code_used: {
        name: 'Code already used',
        remedy: 'This feedback code came with another response. The response is kept and not counted.',
      },
      code_unknown: {
        name: 'The code was not issued here',
        remedy: 'Kept and not counted: without a code it cannot be judged again.',
      },
      code_expired: { name: 'The code was out of date or revoked', remedy: 'Kept and not counted.' },
      code_missing: { name: 'No code, where one is needed', remedy: 'Kept and not counted.' },
    },
    otherReason: (code) => `Another reason (${code})`,
    otherRemedy: 'Kept unchanged.',
    place: 'Collection point',
    day: 'Day of the answer',
    about: 'Survey, question',
    unknownSurvey: 'A survey that is not known here',
    unknownItem: 'A question that the questionnaire does not have',
    count: 'Responses',
    responses,
    judge: 'Judge again',
    judgeAll: 'Judge all again',
    judgeWhat: (place, day) => `Judge again: ${place}, ${day}`,
    busy: 'Judging…',
    progress: (judged, left) => `${responses(judged)} judged, ${left} left.`,
    result: (accepted, kept) =>
      `${responses(accepted)} accepted, on the day on which people answered. ${responses(kept)} could not be accepted yet.`,
    resultAll: (accepted) => `${responses(accepted)} accepted, on the day on which people answered.`,
    resultNone:
      'None could be accepted: the reason still holds. Mend it as described below, then judge again.',
    resultGone: 'Somebody else has just dealt with these responses.',
    broken: 'Judging stopped half way; what was accepted counts, the rest is kept unchanged.',
    take: 'Accept',
    takeWhat: (place, day) => `Accept: ${place}, ${day}`,
    takeQuestion: (count, place) => `Accept ${responses(count)} from the revoked tablet at “${place}”?`,
    takeMeaning:
      'They will count like all others, on the day on which people answered. What was accepted cannot be taken back.',
    takeConfirm: 'Accept these responses',
    takeCancel: 'Leave them',
    toWindow: 'To the set-up page, to mend the window',
  },
}
