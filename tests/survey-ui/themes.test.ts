import { describe, expect, test } from 'vitest'
import { coloursOfLevels, palette } from '#charts/palette.ts'
import { choiceFor } from '../../survey-ui/office/theme.ts'

// This folder knows the browser's types alone, so what is needed of Node is named here.
const fileSystem: string = 'node:fs'
const { readFileSync }: { readFileSync: (file: URL, encoding: 'utf8') => string } = await import(fileSystem)

const css = readFileSync(new URL('../../survey-ui/tokens.css', import.meta.url), 'utf8')

/** The tokens that a rule sets; the first rule of that selector counts. */
function tokensOf(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`)
  const body = css.slice(from, css.indexOf('}', from))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  )
}

const light = tokensOf(':root')
const dark: Record<string, string> = { ...light, ...tokensOf(':root[data-theme="dark"]') }

const channelsOf = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
const hexOf = (channels: number[]) =>
  `#${channels
    .map((c) =>
      Math.round(Math.min(1, Math.max(0, c)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** Contrast of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map(luminance).sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(hex).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** What the filter of charts makes of a colour: `invert(…) hue-rotate(180deg)` of Filter Effects, section 9. */
function inTheDark(hex: string): string {
  const amount = Number(/--chart-filter: invert\(([\d.]+)\) hue-rotate\(180deg\)/.exec(css)?.[1])
  const [r = 0, g = 0, b = 0] = channelsOf(hex).map((c) => amount + c * (1 - 2 * amount))
  const turned = [
    [-0.574, 1.43, 0.144],
    [0.426, 0.43, 0.144],
    [0.426, 1.43, -0.856],
  ]
  return hexOf(turned.map(([x = 0, y = 0, z = 0]) => x * r + y * g + z * b))
}

const text = ['ink', 'muted', 'accent', 'accent-strong', 'danger']
const grounds = ['paper', 'surface', 'accent-soft', 'notice-soft', 'danger-soft']

describe.for([
  ['light', light],
  ['dark', dark],
] as const)('colours that are %s', ([, theme]) => {
  const of = (name: string) => theme[name] ?? ''

  test.for(text.flatMap((name) => grounds.map((ground) => [name, ground] as const)))(
    '%s can be read on %s',
    ([name, ground]) => {
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('text on filled buttons can be read', () => {
    for (const fill of ['accent', 'accent-strong', 'danger', 'danger-strong'])
      expect(contrast(of('on-accent'), of(fill)), fill).toBeGreaterThanOrEqual(4.5)
  })

  test('edges of controls can be seen', () => {
    for (const ground of ['paper', 'surface'])
      expect(contrast(of('edge'), of(ground)), ground).toBeGreaterThanOrEqual(3)
  })

  test('every level has text that can be read on it', () => {
    for (const level of [1, 2, 3, 4, 5])
      expect(
        contrast(of(`on-level-${level}`), of(`level-${level}`)),
        `level ${level}`,
      ).toBeGreaterThanOrEqual(4.5)
  })

  test('levels are told apart by lightness alone, symmetrically about the middle', () => {
    const lightness = [1, 2, 3, 4, 5].map((level) => contrast(of(`level-${level}`), of('level-3')))
    const [l1 = 0, l2 = 0, , l4 = 0, l5 = 0] = lightness

    expect(Math.min(l1 / l2, l5 / l4)).toBeGreaterThan(1.5)
    expect(Math.min(l2, l4)).toBeGreaterThan(1.3)
  })
})

describe('charts in the dark', () => {
  const paper = dark.paper ?? ''

  test('their text can be read and their marks can be seen', () => {
    for (const ink of [palette.ink, palette.muted])
      expect(contrast(inTheDark(ink), paper), ink).toBeGreaterThanOrEqual(4.5)
    for (const mark of [palette.mark, palette.accent, palette.axis, palette.hatch])
      expect(contrast(inTheDark(mark), paper), mark).toBeGreaterThanOrEqual(3)
  })

  test('the band of a trend does not melt into the page', () => {
    expect(contrast(inTheDark(palette.band), paper)).toBeGreaterThan(1.15)
  })

  test('numbers on bars can be read, and the page has the colours of the chart', () => {
    for (const [position, { fill, text }] of coloursOfLevels(5).entries()) {
      expect(contrast(inTheDark(text), inTheDark(fill)), fill).toBeGreaterThanOrEqual(4.5)
      expect(inTheDark(fill)).toBe(dark[`level-${position + 1}`])
    }
  })
})

describe('choosing a theme', () => {
  test('a choice against the system is kept', () => {
    expect(choiceFor('dark', 'light')).toBe('dark')
  })

  test('a choice of what the system shows goes on following it', () => {
    expect(choiceFor('light', 'light')).toBeNull()
  })
})
