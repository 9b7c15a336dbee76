import type { PrintWords } from './words-vi.ts'

/** Words of posters and slips in English. */
export const printWordsEn: PrintWords = {
  demonstration: 'SIMULATED DATA',
  question: 'How were you served here?',
  scan: 'Scan with the camera of your phone or with Zalo',
  orOpen: 'or open',
  underOneMinute: 'less than a minute',
  aboutMinutes: (minutes) => `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  why: (duration) =>
    `We ask to learn what to do better. It takes ${duration} and asks for no name; the staff here cannot see your answers.`,
  needsCode: 'You need the feedback code on your receipt or appointment slip.',
  until: (day) => `Open until ${day}.`,
  fold: 'fold here',
  code: 'Feedback code',
  slipQuestion: 'Tell us how you were served',
  slipHow: 'Scan, or open this page and type the code. No name asked.',
  slipUntil: (day) => `Valid until ${day}`,
}
