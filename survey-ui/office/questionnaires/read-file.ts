import type { LocalText } from '#contract/questionnaire.ts'

/** Most bytes that the server takes. */
const mostBytes = 1_000_000

export type ReadFile =
  | { kind: 'read'; file: object; title: string; key: string }
  | { kind: 'not_json' | 'too_large' }

interface Named {
  questionnaire?: { key?: unknown; title?: Partial<LocalText> }
}

/** A file as an object, with the title and the key that it names; empty where it names none. */
export async function readExchange(file: Blob): Promise<ReadFile> {
  if (file.size > mostBytes) return { kind: 'too_large' }
  const read = parse(await file.text())
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return { kind: 'not_json' }
  const { questionnaire } = read as Named
  return {
    kind: 'read',
    file: read,
    title: textOf(questionnaire?.title?.vi),
    key: textOf(questionnaire?.key),
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function parse(text: string): unknown {
  try {
    // Some editors put a mark of the byte order first.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}
