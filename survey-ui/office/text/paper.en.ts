import type { BatchFault } from '#contract/paper.ts'
import type { PaperTexts } from './paper.vi.ts'

const counted = { returned: 'returned', valid: 'valid', spoiled: 'spoiled' } as const
const listed = (serials: readonly number[]) =>
  serials.length > 12
    ? `${serials.slice(0, 12).join(', ')} … (${serials.length} ballots)`
    : serials.join(', ')

/** Every text of the paper page in English. */
export const paperEn: PaperTexts = {
  lead: 'Print ballots, take them back, key them, close each batch. A batch closes only when its numbers add up.',
  endedUnit: 'Unit that has ended',
  batches: 'Batches of ballots',
  none: 'There is no batch of ballots yet.',
  noneLead:
    'A batch is the ballots handed out for one unit in one survey. Make one to print numbered ballots and to key those that come back.',
  noneClerk: 'When the survey manager makes a batch for your unit, it appears here to be keyed.',
  add: 'New batch',
  created: (name) => `Batch “${name}” was made. Next: print the ballots, hand them out, take them back.`,
  batch: 'Batch',
  unit: 'Unit',
  survey: 'Survey',
  name: 'Name of the batch',
  nameHelp: 'For example: Ballots by post, June',
  day: 'Day of fieldwork',
  dayHelp: 'The ballots of the batch count for this day.',
  issued: 'Issued',
  issuedField: 'Ballots issued',
  firstSerial: 'First ballot number',
  keyings: 'Keying',
  once: 'Key once',
  twice: 'Key twice, by two people, then compare',
  save: 'Make batch',
  saving: 'Making…',
  cancel: 'Cancel',
  missing: 'This is needed.',
  numberFault: (min, max) => `Write a number from ${min} to ${max}.`,
  noSurvey: 'A survey is needed first. Make one under Set-up.',
  returned: 'Returned',
  valid: 'Valid',
  spoiled: 'Spoiled',
  keyed: 'Keyed',
  keyedOf: (keying, done) => `pass ${keying}: ${done}`,
  state: 'State',
  status: { open: 'Open', closing: 'Closing was cut off', closed: 'Closed' },
  show: 'Open batch',
  hide: 'Collapse',
  serials: (first, last) => `Ballots ${first}–${last}`,
  counts: 'Counted by hand',
  saveCounts: 'Save counts',
  countsSaved: 'Counts saved.',
  printTitle: 'Print',
  print: (issued) => `Download ${issued} numbered ballots (PDF)`,
  printing: 'Making the file…',
  printLanguage: 'Language of the ballot',
  printLanguages: { vi: 'Vietnamese', en: 'English', both: 'Both' },
  fileName: 'ballots',
  keyTitle: 'Key ballots',
  key: (keying, keyings) => (keyings === 1 ? 'Key ballots' : `Key, pass ${keying}`),
  settle: (differences) => `Compare ${differences} ballots that differ`,
  closeTitle: 'Close the batch',
  ready: 'The numbers add up. The batch can be closed.',
  notReady: 'It cannot be closed yet:',
  close: 'Close batch',
  closeAgain: 'Go on closing',
  closingNote: 'The last closing was cut off. Go on: ballots that are stored do not count twice.',
  closeQuestion: (name) => `Close batch “${name}”?`,
  closeMeaning: (valid) =>
    `${valid} valid ballots become responses of the survey; what was keyed is deleted, only the counts stay. A closed batch cannot be opened again.`,
  closeConfirm: 'Close this batch',
  closeBusy: 'Closing…',
  keepOpen: 'Leave it open',
  closed: (name, stored) => `Batch “${name}” is closed: ${stored} ballots stored.`,
  rejected: (serials) =>
    `Ballots ${listed(serials)} could not be stored yet. None is lost; mend the cause, then go on closing.`,
  unfit: 'These ballots do not fit the questionnaire; key them again from the paper:',
  unfitBallot: (serial, item) => `Ballot ${serial}${item ? `, question ${item}` : ''}`,
  fault: (fault: BatchFault): string => {
    switch (fault.kind) {
      case 'not_counted':
        return `The number of ${counted[fault.of]} ballots is missing.`
      case 'returned_over_issued':
        return `${fault.returned} ballots returned, more than the ${fault.issued} issued.`
      case 'parts_differ':
        return `${fault.valid} valid + ${fault.spoiled} spoiled = ${fault.valid + fault.spoiled}, not the ${fault.returned} returned.`
      case 'keyed_differs':
        return `Pass ${fault.keying}: ${fault.keyed} ${counted[fault.of]} keyed; counted by hand: ${fault.counted}.`
      case 'unfinished':
        return `Begun and not finished: ballots ${listed(fault.serials)}.`
      case 'unpaired':
        return `Keyed by one person only: ballots ${listed(fault.serials)}.`
      case 'differing':
        return `The two passes differ: ballots ${listed(fault.serials)}.`
    }
  },

  problems: {
    day_outside: 'The survey was not open on this day, or the day has not come yet.',
    already_exists: 'A batch or an import has this name. Choose another.',
    batch_unfinished: 'The numbers have just changed and do not add up. Reload the page to see them.',
    batch_closed: 'This batch is closed.',
  },

  keying: {
    title: (name) => `Keying: ${name}`,
    pass: (keying) => `Pass ${keying}`,
    progress: (done, all) => `${done}${all ? ` of ${all}` : ''} ballots keyed`,
    sent: 'Every ballot is stored on the server',
    sending: 'Saving…',
    waiting: (ballots) =>
      `No connection: ${ballots} ballots are kept on this computer and will be sent. Do not close this page.`,
    serial: 'Number printed on the ballot',
    serialHint: 'Enter if this is the number; or type another, then Enter.',
    allDone: 'Every number of the batch is keyed. Type one to key it again, or press Esc to end.',
    saved: (serial) => `Ballot ${serial} is done`,
    savedSpoiled: (serial) => `Ballot ${serial} is kept as spoiled`,
    reopen: 'Backspace: correct the last ballot',
    again: (serial) => `Ballot ${serial} is keyed already.`,
    againHint: 'Enter: key it again from the start. Esc: another number.',
    spoil: (serial) => `Is ballot ${serial} spoiled?`,
    spoilHint: 'Enter: spoiled. Esc: back.',
    leave: (serial) => `Stop at ballot ${serial}?`,
    leaveHint: 'Enter: stop, what is keyed is kept. Delete: stop and forget this ballot. Esc: go on.',
    ballot: 'Ballot',
    list: 'The whole ballot',
    end: 'End keying',
    respondent: 'Respondent',
    noOpinion: 'No opinion',
    keys: {
      one: 'Figure: choose and go on',
      many: 'Figure: choose or clear · Enter: done',
      figures: 'Type figures · Enter: done',
      text: 'Type text · Ctrl + Enter: done',
      blank: 'Space: left blank',
      back: 'Backspace: question before',
      spoiled: 'S: spoiled ballot',
      leave: 'Esc: stop',
    },
    day: 'day month year',
    atMost: (count) => `At most ${count} boxes`,
    refusals: {
      unknown_key: 'This key means nothing here.',
      too_many:
        'No more boxes may be chosen. If the ballot has more, clear them with Backspace, then Space for blank.',
      range:
        'The number is out of range. If the ballot says so, clear it with Backspace, then Space for blank.',
      day: 'Type 8 figures for day, month, year, for example 05032026.',
      required: 'This question cannot be left blank. If the ballot does, press S: spoiled.',
      serial: 'This number is not of the batch. Look at the number on the ballot.',
    },
    refused: (serial) => `Ballot ${serial} was not stored.`,
    refusedWhy: {
      ballot_keyed: 'Somebody keyed this number already. Look at the number on the ballot and key it again.',
      same_keyer: 'You keyed this ballot in the other pass; this one is for another person.',
      answers_rejected: 'An answer does not fit the questionnaire. Key this ballot again.',
      batch_closed: 'The batch is closed.',
    },
    understood: 'Understood',
  },

  settling: {
    title: (name) => `Comparing two passes: ${name}`,
    lead: 'Look at the paper and choose the right value. Only what differs is shown.',
    left: (count) => `${count} differences left`,
    again: (count) => `To be keyed again: ${count}`,
    none: 'The two passes are alike. There is nothing left to compare.',
    apart: (serials) =>
      `Ballot ${serials}: the two passes are too far apart to compare field by field. Check the number on the ballot, then key the wrong pass again from the paper.`,
    first: 'Pass 1',
    second: 'Pass 2',
    third: 'Another value',
    keys: '1: take pass 1 · 2: take pass 2 · 3: another value from the ballot · ↑ ↓: another difference · Esc: leave',
    thirdKeys: 'Key it as in keying · Esc: back to 1 or 2',
    spoiled: 'Spoiled or valid?',
    isSpoiled: 'Spoiled',
    isValid: 'Valid',
    spoiledNote: 'If it is valid, the pass that has it as spoiled is dropped and must be keyed again.',
    blank: 'Left blank',
    end: 'Back to the batches',
  },
}
