import { expect, test } from 'vitest'

// This folder knows the browser's types alone, so what is needed of Node is named here.
const fileSystem: string = 'node:fs'
const { readFileSync }: { readFileSync: (file: URL) => Uint8Array<ArrayBuffer> } = await import(fileSystem)

const dist = new URL('../../dist/', import.meta.url)

async function gzipBytes(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const zipped = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(zipped).arrayBuffer()).byteLength
}

/** Bytes of a page's first load without fonts: the page itself and the scripts and styles that it names. */
async function firstLoad(page: string): Promise<number> {
  const html = readFileSync(new URL(`pages/${page}.html`, dist))
  const named = [...new TextDecoder().decode(html).matchAll(/\/(assets\/[^"]+\.(?:js|css))"/g)]
  expect(named.length).toBeGreaterThan(0)
  const files = [html, ...named.map(([, name]) => readFileSync(new URL(String(name), dist)))]
  const sizes = await Promise.all(files.map(gzipBytes))
  return sizes.reduce((sum, size) => sum + size, 0)
}

test.for([
  ['kiosk', 80_000],
  ['office', 200_000],
] as const)('the first load of the page %s is at most %i bytes', async ([page, most]) => {
  expect(await firstLoad(page)).toBeLessThanOrEqual(most)
})
