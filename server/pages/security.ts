import { createHash } from 'node:crypto'
import type { InlineAssets } from '#contract/respond.ts'

const base = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
]

/** Policy of our scripted pages: everything from here, nothing inline. */
export const scriptedPagePolicy = [
  ...base,
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
].join('; ')

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Policy of a page that is nothing but HTML and one inline style. */
export function stylePolicy(style: string): string {
  return [...base, `style-src ${hashOf(style)}`, 'img-src data:'].join('; ')
}

/** Policy of the phone form: its style and script are inline, so they are allowed by their hash alone. */
export function pagePolicy({ style, script }: InlineAssets): string {
  return [
    ...base,
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "connect-src 'self'",
  ].join('; ')
}
