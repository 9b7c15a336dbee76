// Every word of the phone and tablet pages in English; the types keep it complete.
import type * as vi from './texts.vi.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const formTexts: typeof vi.formTexts = {
  noOpinion: 'No opinion',
  required: '(required)',
  part: (part, parts) => `Part ${part} of ${parts}`,
  pageOfPart: (page, pages) => `page ${page} of ${pages}`,
  aboutYou: 'About you',
  notTold: 'Prefer not to say',
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
  conductedBy: (name: string) => `Run by: ${name}.`,
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
    label: 'Feedback code',
    optional: '(if you have one)',
    help: 'Printed on your receipt or appointment slip: two groups of 5 letters and digits, like ABCDE\u201123456. Each code works once and is not kept with your answers.',
    faults: {
      missing: 'Please enter the feedback code.',
      malformed: 'This code is not right. Please compare each letter and digit with the paper.',
      unknown: 'This code was not issued here. Please look at the code on the paper again, or ask the staff.',
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
        'This feedback code was already used to send a form. The form you sent now is kept but not counted, because each code counts once.',
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

  blocked: {
    full: {
      title: 'The storage of this device is full',
      text: 'It takes no opinions for now, so that none is lost. All forms that were recorded are still here.',
      remedy:
        'Please tell the staff to connect the device, so that it can send what waits, or to remove other files from it. The screen opens again by itself once there is room.',
    },
    broken: {
      title: 'This device cannot store forms',
      text: 'The browser’s storage does not work at present. The device takes no opinions for now, so that none is lost.',
      remedy:
        'Please tell the staff to close other windows of the browser, or to restart the device. The screen opens again by itself.',
    },
  },

  enrolment: {
    title: 'Enrol this tablet',
    asking: 'Asking for a code…',
    codeOfDevice: 'Code of this device',
    qrLabel: 'QR code that opens the page which accepts this device',
    steps: [
      'Scan the QR code with an administrator’s phone, or open the office pages, “Setup”, and enter the code above.',
      'Choose the place, compare the code on both screens and press “Enrol this tablet”.',
      'This screen then turns to the invitation by itself.',
    ],
    validUntil: (time) => `This code is valid until ${time}. After that the device gets a new one by itself.`,
    pairingUnreachable:
      'The server cannot be reached. Please check the network; the device tries again by itself.',
    pairingTooMany: 'The server gets too many requests. The device tries again by itself in a few minutes.',
    haveCode: 'Were you given a code? Enter it here',
    toDeviceCode: 'No code? Use the code of this device',
    text: 'Enter the code that the office gave you, like ABCD-2345. Each code is for one tablet.',
    label: 'Enrolment code',
    submit: 'Enrol',
    submitting: 'Enrolling…',
    refused: 'This code is wrong, used or out of date. Please check it, or ask for a new one.',
    tooMany: 'Too many attempts. Please wait a minute, then try again.',
    unreachable: 'The server cannot be reached. Please check the network, then try again.',
    ended:
      'The enrolment of this tablet has ended. Waiting forms are kept and still being sent. To take new ones, enrol it again.',
  },

  attract: {
    conductedBy: (names: string) => `Run by: ${names}.`,
    invitation: 'Please tell us how this office served you',
    tapFace: 'Please touch one of the faces',
    begin: 'Answer the questionnaire',
    nothingOffered: 'There is no survey here at present.',
    pauseSlides: 'Stop changing the sentence',
    turnSlides: 'Go on changing the sentence',
  },

  display: {
    name: 'Easy reading',
    print: 'Text size',
    sizes: { usual: 'Usual', large: 'Large', largest: 'Largest' },
    contrast: 'High contrast',
    close: 'Close',
    read: 'Read aloud',
    stopReading: 'Stop reading',
  },

  code: {
    offer: 'I have a feedback code',
    begin: 'Enter the feedback code',
    required:
      'The feedback code is printed on your receipt or appointment slip. Each code works once and is not kept with your answers.',
    title: 'Enter the feedback code',
    help: 'It is printed on your receipt or appointment slip, as two groups of 5 letters and digits.',
    label: 'Feedback code',
    keys: 'Keys',
    erase: 'Erase',
    unfit: 'This code is not right. Please compare each sign with the paper.',
    fit: 'The code is well formed.',
    use: 'Use this code',
    back: 'Back',
    held: 'Code entered',
    later: 'This device is offline: the code will be checked when the network is back.',
    drop: 'Remove code',
  },

  closed: {
    title: 'The office is closed now',
    text: 'You are welcome to tell us your opinion at these hours:',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },

  device: {
    online: 'Online',
    offline: 'Offline: forms are stored here and sent when the network is back',
    waiting: (count) => `${plural(count, 'form', 'forms')} waiting to be sent`,
    aside: (count) => `${plural(count, 'form needs', 'forms need')} an administrator’s look`,
    notPromised: 'Storage is not guaranteed by the browser',
    full: 'Storage full',
    broken: 'Storage does not work',
  },

  pin: {
    title: 'For staff',
    label: 'PIN',
    keys: 'Number keys',
    erase: 'Erase',
    open: 'Open',
    back: 'Back',
    wrong: 'This PIN is not right.',
    paused: 'Five wrong PINs. Please wait a minute, then try again.',
  },

  staff: {
    title: 'This device',
    device: 'Name',
    place: 'Place',
    release: 'Release',
    queue: 'Queue',
    queueEmpty: 'Nothing waits to be sent',
    storage: 'Storage',
    used: (used, quota) => `${used} of ${quota} used`,
    promised: 'guaranteed by the browser',
    contact: 'Last contact',
    noContact: 'none since the page was opened',
    unknown: 'unknown',
    send: 'Send now',
    export: 'Download the queue',
    exportHelp: 'The file contains answers; hand it to an administrator only.',
    exportFailed: 'The queue could not be read. Please try again.',
    leaveFullScreen: 'Leave full screen',
    back: 'Back to the welcome screen',
  },

  rating: {
    chosen: 'You chose',
    change: 'Choose again',
    send: 'Send',
    sendAlone: 'Send without reasons',
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
