import { expect, test, vi } from 'vitest'
import { createClient } from '../../survey-ui/office/client.ts'
import { startAddress } from '../../survey-ui/office/router.ts'

function clientAnswering(status: number, body: unknown, isBack = false) {
  const onSignedOut = vi.fn(async () => isBack)
  const request = async () => ({ status, body: body as never, retryAfterSeconds: null })
  const requestFile = async () => ({ status, file: null, problem: body })
  return { client: createClient({ request, requestFile, onSignedOut }), onSignedOut }
}

test('a good answer is its value, and leaving needs no body', async () => {
  expect(await clientAnswering(200, []).client.listUnits()).toEqual({ ok: true, value: [] })
  expect(await clientAnswering(204, null).client.signOut()).toEqual({ ok: true, value: null })
})

test('a page from somebody else is no answer, though it says 200', async () => {
  const { client } = clientAnswering(200, null)

  expect((await client.listSurveys()).ok).toBe(false)
})

test('a lost connection is a fault and not an exception', async () => {
  const request = async () => Promise.reject(new TypeError('failed'))
  const client = createClient({ request, requestFile: request, onSignedOut: async () => false })

  expect(await client.listUnits()).toMatchObject({ ok: false, fault: { status: 0 } })
})

test('an ended session is reported once for all; a wrong password is not one', async () => {
  const ended = clientAnswering(401, { code: 'sign_in_required', message: 'x' })
  const wrong = clientAnswering(401, { code: 'wrong_password', message: 'x' })

  await ended.client.listUnits()
  await wrong.client.signIn('ha', 'x')

  expect(ended.onSignedOut).toHaveBeenCalledOnce()
  expect(wrong.onSignedOut).not.toHaveBeenCalled()
})

test('a question asked while nobody is signed in is asked again once somebody is, and only once', async () => {
  const asked: string[] = []
  const request = async (_method: string, path: string) => {
    asked.push(path)
    return { status: 401, body: { code: 'sign_in_required' } as never, retryAfterSeconds: null }
  }
  const requestFile = async () => ({ status: 500, file: null, problem: null })
  const client = createClient({ request, requestFile, onSignedOut: async () => true })

  const outcome = await client.listUnits()

  expect(asked).toHaveLength(2)
  expect(outcome.ok).toBe(false)
})

test('a report that fails tells the problem instead of saving it as a file', async () => {
  const { client } = clientAnswering(500, { code: 'internal', message: 'x' })

  expect(await client.downloadReport(startAddress, 'vi', 'pdf')).toMatchObject({
    ok: false,
    fault: { code: 'internal' },
  })
})
