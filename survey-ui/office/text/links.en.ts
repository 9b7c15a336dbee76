import type { LinkTexts } from './links.vi.ts'

/** Texts of links, their posters, codes and invitations, in English. */
export const linksEn: LinkTexts = {
  open: 'Open',
  views: {
    poster: 'QR code and posters',
    codes: 'Feedback codes',
    invitations: 'Invitations handed out',
    term: 'Term',
  },
  view: 'About the collection point',
  until: (day) => `until ${day}`,
  expired: (day) => `Ended ${day}`,
  faults: {
    no_open_links: 'There is no QR code in use here to print.',
    not_open: 'This collection point or batch is closed, revoked or out of date, so it is not printed.',
    not_revoked: 'This collection point or batch is in use. Load the page again to see its state.',
    day_over: 'This day is over. Choose today or later.',
    day_ahead: 'This day has not begun.',
  },
  saved: 'Saved',
  save: 'Save',
  busy: 'Saving…',

  subject: {
    legend: 'What is this point about? (optional)',
    servicePoint: 'Counter',
    field: 'Field',
    procedure: 'Procedure',
    none: 'Nothing in particular',
    fieldFirst: 'Choose a field first',
  },
  expiresOn: 'Last day for responses (leave empty if open)',
  expiresOnFault: 'The last day must be today or later.',
  policy: {
    label: 'Is a feedback code asked for?',
    none: 'No code',
    optional: 'Those who have one type it',
    required: 'Nothing is sent without a code',
  },

  print: {
    title: 'Posters to print',
    lead: 'A poster has the QR code, the address in words, the unit, the place and one sentence saying who asks, why, how long it takes and that no name is asked.',
    format: 'Paper',
    formats: { a4: 'A4', a5: 'A5', tent: 'Table tent (A4 folded)' },
    languages: 'Languages',
    languageChoices: { vi: 'Vietnamese', en: 'English', 'vi,en': 'Vietnamese and English' },
    download: 'Download poster (PDF)',
    all: 'Print many posters',
    allLead: (unit) => `Every QR code in use of ${unit} and the units below it, one page each.`,
    downloadAll: 'Download all posters (PDF)',
    busy: 'Making the file…',
    done: 'The file was downloaded.',
    fileName: 'posters',
  },

  codes: {
    lead: 'Each code sends one response, on a phone or on a tablet of the unit. Nobody can see which code belongs to which response.',
    none: 'No codes have been issued.',
    issue: 'Issue codes',
    name: 'Name of the batch',
    nameExample: 'For example: appointment slips, June',
    quantity: 'Number of codes (1 to 20,000)',
    quantityFault: 'Give a number from 1 to 20,000.',
    expiresOn: 'Valid until (leave empty if open)',
    submit: 'Issue codes',
    issuing: 'Issuing…',
    issued: (quantity, name) =>
      `${quantity} ${quantity === '1' ? 'code was' : 'codes were'} issued in “${name}”.`,
    batch: 'Batch',
    issuedOn: 'Issued on',
    count: 'Codes',
    used: 'Used',
    left: 'Left',
    usedNote:
      'The number used moves in steps of 5, so that nobody sees the moment in which one person sends. Batches of fewer than 5 codes do not show it.',
    slips: 'Slips (PDF)',
    csv: 'Table (CSV)',
    slipsName: 'code-slips',
    csvName: 'codes',
    revoke: 'Revoke',
    reopen: 'Use again',
    revoked: (day) => `Revoked ${day}`,
    revokeQuestion: (name) => `Revoke the codes of “${name}”?`,
    revokeMeaning:
      'Responses captured until the end of today still count. From tomorrow on these codes no longer work. They can be used again later.',
  },

  invitations: {
    lead: 'Note how many invitations (or code slips) were handed out each day. Only then can it be said how many of those invited answered.',
    day: 'Day',
    issued: 'Codes issued',
    handedOut: 'Invitations handed out',
    inputOf: (day) => `Invitations handed out on ${day}`,
    keys: 'Enter or arrow down: next day. An empty field means that nothing was noted.',
    fault: 'Give a whole number, or leave it empty.',
    earlier: 'Show earlier days',
    place: 'Collection point',
    noPlace: 'This unit has no collection point yet.',
  },

  term: {
    revokeTitle: 'Revoke this address',
    revokeLead:
      'For posters that were lost, tampered with or hung in the wrong place. Who opens a revoked address sees a neutral page.',
    revoke: 'Revoke',
    revokeQuestion: (name) => `Revoke the collection point “${name}”?`,
    revokeMeaning:
      'The form no longer opens, from now on. Responses captured until the end of today still count, also when they arrive later. It can be used again later.',
    reason: 'Reason (goes to the audit log)',
    reasonFault: 'Give a reason of at least 3 characters.',
    confirm: 'Revoke',
    confirmBusy: 'Revoking…',
    keep: 'Leave as it is',
    reopen: 'Use this point again',
    reopenLead:
      'The printed address and QR code open again. Responses sent in between stay among those to be dealt with.',
  },

  coverage: {
    title: 'How many of those invited answered?',
    context: (from, to) => `From ${from} to the end of ${to}; today counts from tomorrow on.`,
    finding: (received, handedOut, share) =>
      `${received} responses for ${handedOut} invitations handed out: ${share}.`,
    noDenominator:
      'No invitations were noted for these days, so there is no rate yet. Note them on the set-up page, in each collection point.',
    none: 'There is no collection point here yet.',
    unit: 'Unit',
    place: 'Collection point',
    channel: 'Kind',
    channels: { tablet: 'Tablet', qr: 'QR code' },
    kinds: { tablet: 'Tablet', link: 'QR code' },
    issued: 'Codes issued',
    handedOut: 'Invited',
    received: 'Received',
    share: 'Rate (%)',
    usedAgain: 'Codes used again',
    placesTitle: 'By collection point',
    note: 'The rate is responses per invitation; it can exceed 100% because others may answer too. “Codes used again”: responses that came with a code used before; they are kept and not counted.',
    placeNote:
      'SIPAS surveys do not keep the collection point of a response, so that nobody is recognised; responses by point exist for counter and dossier ratings alone.',
  },
}
