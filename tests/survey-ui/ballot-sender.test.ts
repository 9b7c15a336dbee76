import { expect, test } from 'vitest'
import type { Outcome } from '../../survey-ui/office/fault.ts'
import { type Delivery, makeBallotSender } from '../../survey-ui/office/paper/ballot-sender.ts'
import type { BallotBody } from '../../survey-ui/office/paper/keying.ts'

const body = (level: number, isComplete = true): BallotBody => ({
  answers: { c1: level },
  respondent: {},
  isSpoiled: false,
  isComplete,
  replaces: false,
})
const fault = (status: number, code = ''): Outcome<unknown> => ({
  ok: false,
  fault: { status, code, message: '', retryAfterSeconds: null },
})

/** A server that answers as told, and time that passes when it is told to. */
function makePlace(answer: (serial: number, sent: number) => Outcome<unknown>) {
  const sent: [number, unknown][] = []
  const timers = new Set<() => void>()
  let delivery: Delivery = { unsent: [], isWaiting: false, refused: [] }
  const sender = makeBallotSender({
    send: async (serial, { answers }) => {
      sent.push([serial, answers.c1])
      return answer(serial, sent.length)
    },
    onChange: (next) => {
      delivery = next
    },
    after: (_, call) => {
      timers.add(call)
      return () => timers.delete(call)
    },
  })
  const pass = async () => {
    for (const call of [...timers]) {
      timers.delete(call)
      call()
    }
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  }
  return { sender, sent, pass, delivery: () => delivery }
}

test('only the last state of a ballot is sent', async () => {
  const { sender, sent, pass, delivery } = makePlace(() => ({ ok: true, value: null }))

  for (const level of [1, 2, 3]) sender.keep(7, body(level, false))
  expect(delivery().unsent).toEqual([7])
  await pass()

  expect(sent).toEqual([[7, 3]])
  expect(delivery().unsent).toEqual([])
})

test('without a connection ballots are kept, and all are sent when it is back', async () => {
  const { sender, sent, pass, delivery } = makePlace((_, tries) =>
    tries <= 2 ? fault(0) : { ok: true, value: null },
  )

  sender.keep(1, body(1))
  await pass()
  sender.keep(2, body(2))
  expect(delivery()).toMatchObject({ unsent: [1, 2], isWaiting: true })
  await pass()
  expect(delivery().isWaiting).toBe(true)
  await pass()

  expect(delivery()).toEqual({ unsent: [], isWaiting: false, refused: [] })
  expect(sent.slice(2)).toEqual([
    [1, 1],
    [2, 2],
  ])
})

test('a refusal for good is shown and does not hold up the rest', async () => {
  const { sender, pass, delivery } = makePlace((serial) =>
    serial === 1 ? fault(409, 'ballot_keyed') : { ok: true, value: null },
  )

  sender.keep(1, body(1))
  sender.keep(2, body(2))
  await pass()

  expect(delivery()).toMatchObject({ unsent: [], refused: [{ serial: 1, fault: { code: 'ballot_keyed' } }] })
  sender.acknowledge(1)
  expect(delivery().refused).toEqual([])
})
