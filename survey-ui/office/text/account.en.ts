import type { AccountTexts } from './account.vi.ts'

/** Texts about one's own account and about signing in, in English. */
export const accountEn: AccountTexts = {
  back: 'Back',
  next: 'Continue',
  busy: 'Checking…',
  copy: 'Copy',
  copied: 'Copied',

  code: {
    title: 'Authentication code',
    lead: 'Open the authenticator app on your phone and type the six-digit code for Hài Lòng.',
    label: 'Six-digit code',
    missing: 'Type the six-digit code, or a recovery code.',
    recovery:
      'No phone at hand? Type a recovery code here instead. If you have none left, ask the administrator to reset the second factor at the server.',
    wrong: 'This code is wrong, out of date or used already. Wait for the next one and type it again.',
    tooMany: (minutes: number) => `Five wrong codes. Please wait ${minutes} minutes and try again.`,
    leave: 'Use another account',
  },

  enrol: {
    title: 'Turn on the second factor',
    required:
      'Your role needs a code from your phone at sign-in, so that a leaked password alone opens nothing.',
    steps: {
      app: 'Install an authenticator app on your phone, for example Google Authenticator, Microsoft Authenticator or Aegis.',
      scan: 'In the app, choose to add an account and scan this QR code.',
      type: 'Cannot scan it? Type this key into the app:',
      prove: 'Type the six-digit code that the app shows.',
    },
    qr: 'QR code that adds the account to an authenticator app',
    submit: 'Turn on',
    codesTitle: 'Keep these recovery codes',
    codesLead:
      'Each works once in place of the code on your phone, should you lose or break it. Print or copy them and keep them apart; this page does not show them again.',
    download: 'Download as text',
    fileName: 'hai-long-recovery-codes.txt',
    kept: 'I have kept these codes',
  },

  password: {
    new: 'New password',
    help: 'At least 10 characters. A short sentence you remember is better than a difficult word; no special characters are needed.',
    faults: {
      short: 'The password needs at least 10 characters.',
      common: 'This password is among those that are guessed first. Add a few unrelated words.',
      same: 'This is the password you have. Choose another.',
    },
  },

  link: {
    title: 'Choose a password',
    lead: (name: string, login: string) => `Hello ${name}. Your user name is “${login}”.`,
    until: (time: string) => `This link works once, until ${time}.`,
    submit: 'Set password and enter',
    refusedTitle: 'This link cannot be used',
    refused:
      'It may have been used, be out of date, or be incomplete. If you have not set a password, ask whoever sent it for a new link, and tell them about this.',
    toSignIn: 'To the sign-in page',
  },

  again: {
    title: 'Your session has ended',
    lead: 'Type your password again to go on. What you have typed on the page is still there.',
    leave: 'Leave the page and drop what was typed',
  },

  page: {
    title: 'My account',
    open: 'My account',
    login: (login: string) => `User name: ${login}`,
    grants: 'What I may do',
    noGrants: 'This account has no rights at present. Ask the administrator for them, then reload this page.',
    wholeTree: 'all units',
    unknownUnit: 'a unit that is not on today’s map',
    from: (day: string) => `from ${day}`,
    until: (day: string) => `until ${day}`,
    future: 'not begun',
  },
  passwordSection: {
    title: 'Password',
    open: 'Change password',
    current: 'Current password',
    missing: 'Type your current password.',
    meaning: 'Every other session of this account ends at once.',
    save: 'Change password',
    done: 'The password is changed. Other sessions have ended.',
  },
  factorSection: {
    title: 'Second factor',
    on: (codes: string) => `On. ${codes} recovery codes are left.`,
    few: 'Recovery codes are running out: set the second factor up anew to get fresh ones.',
    off: 'Off. Better turned on: a leaked password alone then opens nothing.',
    turnOn: 'Turn on',
    replace: 'New phone or new codes',
    turnOff: 'Turn off',
    required: 'Your role needs it, so it cannot be turned off.',
    confirm: 'Type your password to confirm',
    done: 'The second factor is on.',
    dropped: 'The second factor is off.',
  },
  sessions: {
    title: 'My sessions',
    lead: 'Where this account is signed in. If you see a place you do not know, end that session and change your password.',
    device: 'Device',
    began: 'Began',
    seen: 'Last active',
    unknown: 'Unknown device',
    this: 'this session',
    end: 'End',
    endOthers: 'End all other sessions',
    endOf: (device: string) => `End the session on ${device}`,
  },
}
