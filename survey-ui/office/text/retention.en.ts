import type { RetentionTexts } from './retention.vi.ts'

const counted = (one: string, many: string) => (rows: number) => (rows === 1 ? one : many)

/** Texts about how long what is kept, in English. */
export const retentionEn: RetentionTexts = {
  title: 'Retention',
  lead: 'Each kind is kept for the period below and no longer. The server looks every hour and deletes what is past its period; the audit log says how much went.',
  kinds: {
    comments: {
      name: 'Comments',
      what: 'What people wrote, shown or still waiting; counted from the end of its month.',
      why: 'With less, comments would go before anybody has read them.',
      rows: counted('comment', 'comments'),
    },
    quarantine: {
      name: 'Responses not accepted yet',
      what: 'Responses set aside to be judged again; counted from the day of capture.',
      why: 'With less, they would go before the fault is mended.',
      rows: counted('response not accepted', 'responses not accepted'),
    },
    audit: {
      name: 'Audit log',
      what: 'What staff did; cut from its beginning, and the rest can still be verified.',
      why: 'Rules on information security ask for at least 90 days.',
      rows: counted('row of the audit log', 'rows of the audit log'),
    },
    sessions: {
      name: 'Sessions',
      what: 'Signed-in browsers that nobody uses any more.',
      why: '',
      rows: counted('session', 'sessions'),
    },
    deliveryCounters: {
      name: 'Delivery counters',
      what: 'Daily counters of tablets and invitations; days of which something is missing stay.',
      why: 'With less, nobody would see any more what has not arrived.',
      rows: counted('delivery counter', 'delivery counters'),
    },
    analyses: {
      name: 'Results of analyses',
      what: 'What was computed; it can be computed again at any time.',
      why: '',
      rows: counted('result of an analysis', 'results of analyses'),
    },
  },
  columns: {
    kind: 'Kind',
    period: 'Kept for',
    now: 'Goes at the next look',
    soon: 'Goes within 30 days',
  },
  days: (days) => (days === '1' ? '1 day' : `${days} days`),
  forGood: 'for good',
  some: (count, rows) => `${count} ${rows}`,
  lastRun: (moment) => `The server last looked at ${moment}.`,
  neverRun: 'The server has not looked yet; it first does a minute after its start.',
  lastRemoval: (moment, removed) => `It last deleted at ${moment}: ${removed}.`,
  neverRemoved: 'Nothing was ever deleted for being past its period.',
  change: 'Change',
  changeOf: (name) => `Change the period: ${name}`,
  keepFor: 'Keep for how many days',
  keepForGood: 'Keep for good, delete nothing',
  bounds: (fewest, most) => `From ${fewest} to ${most} days.`,
  periodFault: 'This period cannot be used.',
  save: 'Save the period',
  busy: 'Saving…',
  saved: (name) => `The period was changed: ${name}.`,
  question: (name, days) => `Shorten the period of “${name}” to ${days} days?`,
  deletesNow: (rows) =>
    `At its next look, within an hour, the server will delete ${rows}. What was deleted cannot be had back.`,
  deletesNothing: 'Nothing is past the new period now, so nothing goes at once.',
  deletesSoon: (rows) => `In the 30 days after that, ${rows} more will follow.`,
  confirmDelete: 'Shorten and delete',
  confirmShorten: 'Shorten',
  keep: 'Leave as it is',
  keptTitle: 'What stays',
  kept: 'Responses and figures are the measurement itself: they hold nothing that points at a person, and stay. Backups are files outside the system: see to it that they go after the same time.',
}
