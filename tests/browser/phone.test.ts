import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printedCode } from '#contract/code.ts'
import { openBrowser } from '../support/chromium.ts'
import { openPhoneServer, type PhoneLink, type PhoneServer } from '../support/phone-server.ts'

let browser: Browser
let server: PhoneServer

beforeAll(async () => {
  browser = await openBrowser()
  server = await openPhoneServer()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function openPhone(
  url: string,
  options: BrowserContextOptions & { script?: string } = {},
): Promise<Page> {
  const { script, ...rest } = options
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, ...rest })
  context.setDefaultTimeout(15_000)
  if (script) await context.addInitScript(script)
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** What in-app browsers of messengers lack. */
const withoutServices = `
  Object.defineProperty(crypto, 'subtle', { value: undefined })
  Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied', 'SecurityError') } })`

const choose = (page: Page, item: string, level: number) =>
  page.locator(`input[name=${item}][value="${level}"]`).check({ force: true })
const sendButton = (page: Page) => page.locator('.bar button').first()
const thanks = (page: Page) => page.getByRole('heading', { name: 'Đã ghi nhận' }).waitFor()
const kept = (page: Page) => page.evaluate('JSON.stringify(sessionStorage) + JSON.stringify(localStorage)')

/** Requests of a page to the server, in order: method, address and body. */
function watch(page: Page): { method: string; url: string; body: string }[] {
  const seen: { method: string; url: string; body: string }[] = []
  page.on('request', (request) =>
    seen.push({ method: request.method(), url: request.url(), body: request.postData() ?? '' }),
  )
  return seen
}

describe('a slip with a code', () => {
  let link: PhoneLink
  beforeAll(async () => {
    link = await server.openLink({ codes: 'required' })
  })

  test('fills the field, leaves the address at once, and travels beside the answers alone', async () => {
    const [code = ''] = link.codes
    const page = await openPhone('about:blank')
    const requests = watch(page)
    await page.goto(`${link.url}#${code}`)

    expect(page.url()).toBe(link.url)
    expect(await page.getByLabel('Mã góp ý').inputValue()).toBe(printedCode(code))
    await choose(page, 'acc1', 4)
    await sendButton(page).click()
    await thanks(page)

    expect(await link.countStored()).toBe(1)
    expect(requests.map(({ url }) => url).join()).not.toContain(code)
    const { content, sent } = JSON.parse(requests.find(({ method }) => method === 'PUT')?.body ?? '{}')
    expect(sent.code).toBe(code)
    expect(JSON.stringify(content)).not.toContain(code)
    expect(await kept(page)).toBe('{}{}')
  })

  test('scanned again while the page stands, takes the place of what was typed', async () => {
    const [, code = ''] = link.codes
    const page = await openPhone(link.url)
    await page.getByLabel('Mã góp ý').fill('ABC')

    await page.evaluate(`location.assign('#${code}')`)

    await expect.poll(() => page.getByLabel('Mã góp ý').inputValue()).toBe(printedCode(code))
    expect(page.url()).toBe(link.url)
  })

  test('typed wrong, is told beside the field, and nothing is sent', async () => {
    const page = await openPhone(link.url)
    const requests = watch(page)
    await choose(page, 'acc1', 4)

    await sendButton(page).click()
    await page.getByText('Xin nhập mã góp ý.').waitFor()
    await page.getByLabel('Mã góp ý').fill('abcde abcde')
    await sendButton(page).click()
    await page.getByText('Mã này chưa đúng.').waitFor()

    expect(await page.evaluate('document.activeElement.id')).toBe('_code-field')
    expect(await page.getByLabel('Mã góp ý').getAttribute('aria-describedby')).toContain('_code-fault')
    expect(requests).toEqual([])
  })

  test('used before, says so and leaves nothing on the phone', async () => {
    const page = await openPhone(`${link.url}#${link.codes[0]}`)
    await choose(page, 'acc1', 1)

    await sendButton(page).click()
    await page.getByRole('heading', { name: 'Mã này đã được dùng' }).waitFor()

    expect(await link.countStored()).toBe(1)
    expect(await kept(page)).toBe('{}{}')
  })

  test('never issued, is told beside the field; the right one is then recorded', async () => {
    const [, , code = ''] = link.codes
    const page = await openPhone(link.url)
    await choose(page, 'acc1', 4)

    await page.getByLabel('Mã góp ý').fill('AAAAAAAAAA')
    await sendButton(page).click()
    await page.getByText('không phải do nơi đây cấp').waitFor()
    await page.getByLabel('Mã góp ý').fill(code.toLowerCase())
    await sendButton(page).click()
    await thanks(page)
  })
})

describe('a form on the way', () => {
  let link: PhoneLink
  beforeAll(async () => {
    link = await server.openLink({ codes: 'optional' })
  })

  test('survives a reload with its code, until it is sent', async () => {
    const page = await openPhone(`${link.url}#${link.codes[0]}`)
    await choose(page, 'acc1', 5)
    await page.locator('textarea').first().fill('Chờ lâu')

    await page.reload()

    expect(await page.locator('input[name=acc1][value="5"]').isChecked()).toBe(true)
    expect(await page.locator('textarea').first().inputValue()).toBe('Chờ lâu')
    expect(await page.getByLabel('Mã góp ý').inputValue()).toBe(printedCode(link.codes[0] ?? ''))
    await sendButton(page).click()
    await thanks(page)
    await page.reload()
    expect(await page.locator('input:checked').count()).toBe(0)
    expect(await kept(page)).toBe('{}{}')
  })

  test('without a network says so, keeps the page, and is sent once when the network is back', async () => {
    const before = await link.countStored()
    const page = await openPhone(link.url)
    await choose(page, 'acc1', 3)
    await page.context().setOffline(true)

    await sendButton(page).click()
    await page.getByText('Chưa gửi được, xin giữ trang này.').waitFor()
    expect(await page.locator('input[name=acc1][value="3"]').isChecked()).toBe(true)
    await page.context().setOffline(false)

    await thanks(page)
    expect(await link.countStored()).toBe(before + 1)
  })

  test('whose receipt was lost is counted once, when it is sent again and when the form is posted', async () => {
    const before = await link.countStored()
    const page = await openPhone(link.url)
    await choose(page, 'acc1', 3)
    await page.route('**/api/v1/responses/*', async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await sendButton(page).click()
    await page.getByText('Chưa gửi được, xin giữ trang này.').waitFor()

    await page.evaluate('document.querySelector("form").submit()')

    await thanks(page)
    expect(await link.countStored()).toBe(before + 1)
    expect(await kept(page)).toBe('{}{}')
  })

  test('takes a hotel portal’s friendly page for no receipt', async () => {
    const page = await openPhone(link.url)
    await choose(page, 'acc1', 3)
    await page.route('**/api/v1/responses/*', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome</h1>' }),
    )

    await sendButton(page).click()

    await page.getByText('Chưa gửi được, xin giữ trang này.').waitFor()
    expect(await kept(page)).toContain('acc1')
  })

  test('told to wait, says that nothing is lost and is sent by itself', async () => {
    const page = await openPhone(link.url)
    await choose(page, 'acc1', 3)
    let attempts = 0
    await page.route('**/api/v1/responses/*', (route) => {
      attempts++
      const refusal = { status: 429, headers: { 'retry-after': '1' }, contentType: 'application/json' }
      return attempts === 1
        ? route.fulfill({ ...refusal, body: '{"code":"too_many_responses"}' })
        : route.continue()
    })

    await sendButton(page).click()
    await page.getByText('trang sẽ tự gửi lại sau').waitFor()

    await thanks(page)
    expect(attempts).toBe(2)
  })

  test('tapped twice is sent once', async () => {
    const page = await openPhone(link.url)
    const requests = watch(page)
    await choose(page, 'acc1', 3)

    await page.evaluate('for (const _ of [1, 2]) document.querySelector(".bar button").click()')
    await thanks(page)

    expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(1)
  })

  test('stops a comment at its length and says near the end how much room is left', async () => {
    const page = await openPhone(link.url)
    const text = page.locator('textarea').first()
    const most = Number(await text.getAttribute('maxlength'))
    await text.fill('x'.repeat(most - 30))
    await text.press('End')

    await page.getByText('Còn 30 ký tự').waitFor()
    await page.keyboard.insertText('y'.repeat(50))

    expect((await text.inputValue()).length).toBe(most)
    await page.getByText('Còn 0 ký tự').waitFor()
  })
})

describe.each([
  { way: 'with everything', options: {} },
  { way: 'in a messenger’s browser', options: { script: withoutServices } },
  { way: 'without JavaScript', options: { javaScriptEnabled: false } },
])('after sending, $way', ({ options }) => {
  test.each([
    { template: 'sipas-5-dimensions', item: 'acc1' },
    { template: 'counter-one-tap', item: 'visit' },
  ])('going back neither sends again nor shows the answers ($template)', async ({ template, item }) => {
    const link = await server.openLink({ template })
    const page = await openPhone(`${server.address}/livez`, options)
    await page.goto(link.url)
    await choose(page, item, 5)
    await sendButton(page).click()
    await thanks(page)

    await page.goBack()
    // Where the form was replaced on its own page, that page stands one step ahead.
    if (!page.url().startsWith(link.url)) await page.goForward()

    await page.locator(`input[name=${item}]`).first().waitFor({ state: 'attached' })
    expect(await page.locator('input:checked').count()).toBe(0)
    expect(await link.countStored()).toBe(1)
  })
})

test('a form sent empty leads to its first question, and says there that nothing is answered', async () => {
  const link = await server.openLink()
  const page = await openPhone(link.url)
  const requests = watch(page)

  await sendButton(page).click()
  await page.locator('#acc1-fault').waitFor()

  expect(await page.evaluate('document.activeElement.name')).toBe('acc1')
  expect(await page.locator('#acc1-fault').innerText()).toBe(await page.locator('#_problem').innerText())
  expect(await page.locator('#acc1 legend').isVisible()).toBe(true)
  expect(
    Number(await page.evaluate('document.getElementById("acc1").getBoundingClientRect().top')),
  ).toBeLessThan(740)
  expect(requests).toEqual([])
})

describe('a form of several pages', () => {
  test('goes back with all answers, survives a reload, and leaves nothing on the phone', async () => {
    const link = await server.openLink({ template: 'counter-one-tap' })
    const page = await openPhone(link.url)
    await choose(page, 'visit', 2)
    await page.reload()
    expect(await page.locator('input[name=visit][value="2"]').isChecked()).toBe(true)
    await sendButton(page).click()
    await page.locator('textarea').fill('Chờ lâu')
    await page.getByRole('button', { name: 'Quay lại' }).click()
    expect(await page.locator('input[name=visit][value="2"]').isChecked()).toBe(true)
    await sendButton(page).click()
    expect(await page.locator('textarea').inputValue()).toBe('Chờ lâu')

    while ((await page.getByRole('heading', { name: 'Đã ghi nhận' }).count()) === 0)
      await sendButton(page).click()

    expect(await link.countStored()).toBe(1)
    expect(await kept(page)).toBe('{}{}')
  })
})
