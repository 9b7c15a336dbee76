// Every word of the phone and tablet pages in English; the types keep it complete.
import type * as vi from './texts.vi.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const formTexts: typeof vi.formTexts = {
  noOpinion: 'No opinion',
  required: '(required)',
  part: (part, parts) => `Part ${part} of ${parts}`,
  aboutYou: 'About you',
  aboutYouHelp: 'Optional. You may skip any question.',
  missing: 'Please answer this question.',
  unfit: 'This answer does not fit. Please look at it again.',
  between: (min, max) => `Please enter a number from ${min} to ${max}.`,
  atMost: (most) => `Please choose at most ${most}.`,
  tooLong: (most) => `Please write at most ${most} characters.`,
  allChosen: (most) => `You have chosen ${most}. To choose another, first remove one.`,
}

export const respondTexts: typeof vi.respondTexts = {
  demonstration: 'DỮ LIỆU MÔ PHỎNG (SIMULATED DATA)',
  otherLanguage: 'Tiếng Việt',
  page: (page, pages) => `Page ${page} of ${pages}`,
  privacy: 'How is my opinion kept private?',
  blank: 'No question is answered yet. Please answer at least one, then send.',
  faults: 'Questions that need another look: {n}. All other answers are kept.',
  next: 'Continue',
  back: 'Back',
  send: 'Send',
  sending: 'Sending…',
  sendAgain: 'Send again',
  notSent:
    'Not sent yet, please keep this page open. All your answers are still here. The page sends them by itself once there is a connection, or tap “Send again”.',
  wait: 'Not sent yet: very many forms are being sent at this moment. All your answers are still here. Please keep this page open, wait a minute, then tap “Send again”.',
  waitLively:
    'Very many forms are being sent at this moment. All your answers are still here. Please keep this page open; it sends them by itself in {n} seconds.',
  refused:
    'The form was not accepted; the survey may have ended. Your answers are still on this page. Please try again, or tell the office.',
  alreadySent: 'This form was already recorded the first time it was sent. Later changes were not added.',
  answered: '{n}\u00a0of\u00a0{total} answered',
  signsLeft: 'Characters left: {n}',
  code: {
    label: 'Code on the appointment slip',
    optional: '(if you have one)',
    help: 'The code has two groups of 5 letters or digits, like ABCDE-23456. Each code works once. It is not kept with your answers.',
    faults: {
      missing: 'Please enter the code on your appointment slip.',
      malformed: 'This code is not right. Please compare each letter and digit with your slip.',
      unknown: 'This code was not issued here. Please look at your slip again, or ask the staff.',
      expired: 'This code is out of date. Please ask the staff for a new one.',
    },
  },
  dropped: (count) =>
    `${plural(count, 'answer was', 'answers were')} not recorded, because after you changed an earlier answer those questions no longer applied.`,
  close: 'You may close this page.',
  messages: {
    thanks: {
      title: 'Recorded',
      text: [
        'Thank you for your opinion.',
        'It is added to the opinions of many other people to compute the satisfaction index and to find what should be improved. Nobody can see this form on its own.',
      ],
    },
    codeUsed: {
      title: 'This code was used before',
      text: [
        'The code on the slip was already used to send a form. The form you sent now is kept but not counted, because each code counts once.',
        'If you have never sent a form with this code, please tell the staff where you were served.',
      ],
    },
    closed: {
      title: 'This survey has ended',
      text: ['No more forms are taken at this address. Thank you for your interest.'],
    },
    unknown: {
      title: 'There is no form here',
      text: [
        'This address is not right or is no longer used.',
        'Please scan the QR code again, or ask the staff where you were served.',
      ],
    },
    refused: {
      title: 'The form could not be recorded',
      text: [
        'The form that was sent could not be read, so it was not recorded.',
        'Please use your browser’s back button: your answers are usually still there. If not, scan the QR code again.',
      ],
    },
    busy: {
      title: 'The system is busy',
      text: [
        'The page could not be opened and nothing was recorded. Please wait a minute, then reload this page.',
      ],
    },
  },
}

export const kioskTexts: typeof vi.kioskTexts = {
  pageTitle: 'Your opinion',
  demonstration: 'DỮ LIỆU MÔ PHỎNG (SIMULATED DATA)',
  starting: 'Opening…',

  insecure: {
    title: 'This page cannot be used at this address',
    why: (origin) =>
      `The browser regards ${origin} as an insecure connection and does not let the page store forms on this device. So that no opinion is lost, it takes none.`,
    remedy: 'Do one of the following:',
    https: 'Open the page by the server’s https:// address (the server needs a TLS certificate).',
    local: (address) => `If the software runs on this very device, open ${address}.`,
  },

  storage: {
    title: 'This device cannot store forms',
    why: 'The browser could not open the storage of this page. Opinions taken now could be lost, so none are taken.',
    remedy: 'Leave private mode, allow this page to store data and free some space, then tap “Try again”.',
    again: 'Try again',
    notPromised:
      'The browser has not promised to keep this page’s data for good. Forms are stored and sent all the same; better install this page as an app and do not clear the browser’s data.',
  },

  enrolment: {
    title: 'Enrol this tablet',
    text: 'Enter the enrolment code you were given. Each code is for one tablet.',
    label: 'Enrolment code',
    submit: 'Enrol',
    submitting: 'Enrolling…',
    refused: 'This code is wrong, used or out of date. Please check it, or ask for a new one.',
    tooMany: 'Too many attempts. Please wait a minute, then try again.',
    unreachable: 'The server cannot be reached. Please check the network, then try again.',
    ended:
      'The enrolment of this tablet has ended. Waiting forms are kept and still being sent. To take new ones, enter a new code.',
  },

  attract: {
    invitation: 'Please tell us how this office served you',
    tapFace: 'Please touch one of the faces',
    begin: 'Answer the questionnaire',
    nothingOffered: 'There is no survey here at present.',
    languages: 'Language',
  },

  device: {
    online: 'Online',
    offline: 'Offline: forms are stored here and sent when the network is back',
    waiting: (count) => `${plural(count, 'form', 'forms')} waiting to be sent`,
    aside: (count) => `${plural(count, 'form needs', 'forms need')} an administrator’s look`,
    notPromised: 'Storage is not guaranteed by the browser',
  },

  rating: {
    chosen: 'You chose',
    change: 'Choose again',
    skip: 'Skip',
    send: 'Send',
  },

  form: {
    back: 'Back',
    leave: 'Leave',
    next: 'Continue',
    send: 'Send',
    skipHint: 'You may skip any question.',
  },

  saving: 'Recording…',
  notSaved: {
    title: 'Not recorded yet',
    text: 'This device could not store the form. Your answers are still here. Please tap “Try again”, or tell the staff.',
    again: 'Try again',
    giveUp: 'Do not send',
  },

  thanks: {
    title: 'Recorded',
    text: 'Thank you for your opinion. It is added to the opinions of many other people; nobody can see this form on its own.',
    done: 'Done',
  },

  idle: {
    title: 'Are you still there?',
    text: (seconds) => `In ${seconds} seconds the screen clears all answers that were not sent.`,
    keepsRating: (seconds) => `In ${seconds} seconds your rating is recorded and the rest is cleared.`,
    stay: 'I am still here',
  },
}
