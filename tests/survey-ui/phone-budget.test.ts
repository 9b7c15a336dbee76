import { describe, expect, test } from 'vitest'
import { allItems, type Item, type Questionnaire } from '#contract/questionnaire.ts'
import type { FormPage, MessagePage, RenderPage } from '#contract/respond.ts'
import sipas from '../../server/questionnaires/templates/sipas-5-dimensions.json' with { type: 'json' }
import { samplePage } from '../../survey-ui/respond/sample-page.ts'

// This folder knows the browser's types alone, so what is needed of Node is named here.
const fileSystem: string = 'node:fs'
const { readFileSync }: { readFileSync: (file: URL, encoding: 'utf8') => string } = await import(fileSystem)

const dist = new URL('../../dist/respond/', import.meta.url)
const style = readFileSync(new URL('page.css', dist), 'utf8')
const script = readFileSync(new URL('client.js', dist), 'utf8')
const built: string = new URL('render.js', dist).href
const { renderPage }: { renderPage: RenderPage } = await import(/* @vite-ignore */ built)
const page = samplePage(sipas as Questionnaire)

/** The template with more items of its own shape, in words of the same length that are not the same words. */
function ofItems(count: number): FormPage {
  const template = sipas as Questionnaire
  const words = template.sections.flatMap(({ items }) => items.flatMap(({ prompt }) => prompt.vi.split(' ')))
  const rated = template.sections.flatMap(({ items }) => items.filter(({ type }) => type === 'level'))
  const more = Array.from({ length: count - allItems(template).length }, (_, index) => {
    const example = rated[index % rated.length] as Item
    const length = example.prompt.vi.split(' ').length
    const prompt = Array.from({ length }, (_, word) => words[(index * 37 + word * 11) % words.length]).join(
      ' ',
    )
    return { ...example, key: `more${index}`, prompt: { vi: prompt } }
  })
  const sections = template.sections.map((section, index) => ({
    ...section,
    items: [...section.items, ...more.filter((_, extra) => extra % template.sections.length === index)],
  }))
  return samplePage({ ...template, sections })
}
const html = renderPage(page, { style, script })

async function gzipBytes(text: string): Promise<number> {
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(zipped).arrayBuffer()).byteLength
}

describe('the phone form', () => {
  test('of 40 items and a code comes whole in one round trip: at most 14,000 bytes with style and script', async () => {
    const whole = { ...ofItems(40), code: { isRequired: true, typed: '', fault: null } }

    expect(allItems(whole.questionnaire)).toHaveLength(40)
    expect(await gzipBytes(renderPage(whole, { style, script }))).toBeLessThanOrEqual(14_000)
  })

  test('refers to nothing outside itself', () => {
    const addresses = [...html.matchAll(/\s(?:src|href|srcset|action|poster|data)="([^"]*)"/g)].map(
      ([, address]) => address,
    )

    expect(new Set(addresses)).toEqual(new Set(['data:,', '/q/k7QmT3vX9bLw2RzD?lang=vi']))
    expect(html).not.toMatch(/url\(|@import|https?:/)
  })

  test('has style and script letter by letter, once each, and nothing else inline', () => {
    expect(style.length).toBeGreaterThan(1000)
    expect(html.split(`<style>${style}</style>`)).toHaveLength(2)
    expect(html.split(`<script>${script}</script>`)).toHaveLength(2)
    expect(html.match(/<(style|script)/g)).toHaveLength(2)
    expect(html).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/)
  })
})

describe('the phone form without JavaScript', () => {
  test('has a field for every item and band', () => {
    const names = [...page.questionnaire.sections.flatMap(({ items }) => items.map(({ key }) => key))]
    const bands = page.questionnaire.respondent.map(({ key }) => `respondent.${key}`)

    for (const name of [...names, ...bands]) expect(html).toContain(`name="${name}"`)
  })

  test('carries answers of other pages along unseen', () => {
    const second = renderPage(
      {
        ...page,
        items: ['expect', 'comment'],
        progress: { page: 6, pages: 7 },
        asksRespondent: false,
        answers: { acc1: 4, acc2: null, expect: ['expect_1'] },
        respondent: { type: 'citizen' },
      },
      { style, script },
    )

    expect(second).toContain('<input type="hidden" name="acc1" value="4"/>')
    expect(second).toContain('<input type="hidden" name="respondent.type" value="citizen"/>')
    expect(second).not.toContain('name="acc2"')
    expect(second).not.toContain('type="hidden" name="expect"')
    expect(second).not.toMatch(/<form[^>]*data-lively/)
  })

  test('says what is wrong beside the item and keeps what was answered', () => {
    const faulty = renderPage(
      { ...page, answers: { acc1: 4 }, faults: [{ item: 'acc2', reason: 'must be answered' }] },
      { style, script },
    )

    expect(faulty).toContain('<p class="fault" role="alert" id="acc2-fault">Xin Ông/Bà trả lời câu này.</p>')
    expect(faulty).toMatch(/<fieldset id="acc2"[^>]*aria-describedby="acc2-fault"/)
    expect(faulty).toMatch(/name="acc1" value="4" checked/)
  })

  test('escapes what a respondent wrote', () => {
    const hostile = renderPage({ ...page, answers: { comment: '</textarea><script>x' } }, { style, script })

    expect(hostile).not.toContain('<script>x')
  })
})

function messageOf(kind: MessagePage['kind']): string {
  return renderPage(
    { kind, language: 'vi', unitName: 'Phường', demonstration: false, dropped: 0 },
    { style, script },
  )
}

test.each(['closed', 'unknown', 'refused', 'busy'] as const)('the page "%s" needs no script', (kind) => {
  expect(messageOf(kind)).not.toContain('<script')
})

test.each(['thanks', 'codeUsed'] as const)('the page "%s" wipes what the phone kept', (kind) => {
  expect(messageOf(kind)).toContain('<script')
  expect(messageOf(kind)).not.toContain('<form')
})
