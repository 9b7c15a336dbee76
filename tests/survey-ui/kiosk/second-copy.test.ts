import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  appendToCopy,
  dropCopy,
  readCopy,
  replaceCopy,
} from '../../../survey-ui/kiosk/storage/second-copy/files.ts'
import { toChanges } from '../../../survey-ui/kiosk/storage/second-copy/second-copy.ts'

// Files in memory that a kill may stop after any byte. What a real browser keeps, tests/browser shows.

class Killed extends Error {}

let files: Map<string, Uint8Array>
/** Bytes and cuts that are still carried out. */
let left: number

function file(name: string) {
  const bytes = () => files.get(name) ?? new Uint8Array()
  return {
    getSize: () => bytes().length,
    read(target: Uint8Array, { at }: { at: number }) {
      const part = bytes().subarray(at, at + target.length)
      target.set(part)
      return part.length
    },
    write(source: Uint8Array, { at }: { at: number }) {
      const count = Math.min(source.length, left)
      const grown = new Uint8Array(Math.max(bytes().length, at + count))
      grown.set(bytes())
      grown.set(source.subarray(0, count), at)
      files.set(name, grown)
      left -= count
      if (count < source.length) throw new Killed()
      return count
    },
    truncate(size: number) {
      if (left-- <= 0) throw new Killed()
      files.set(name, bytes().slice(0, size))
    },
    flush: () => undefined,
    close: () => undefined,
  }
}

beforeEach(() => {
  files = new Map()
  left = Number.POSITIVE_INFINITY
  const folder = {
    getFileHandle: async (name: string) => ({ createSyncAccessHandle: async () => file(name) }),
  }
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } })
})

const line = (value: number) => `${JSON.stringify([['clock', 'state', value]])}\n`
const values = async () => toChanges(await readCopy()).map(([, , value]) => value)

test('a copy holds what it began with and what was added', async () => {
  await replaceCopy(line(1))
  await appendToCopy(line(2))
  await appendToCopy(line(3))

  expect(await values()).toEqual([1, 2, 3])
})

test('a newer copy takes the place of the older, whose text is gone', async () => {
  await replaceCopy(line(11_111))
  await appendToCopy(line(22_222))
  await replaceCopy(line(3))

  expect(await values()).toEqual([3])
  const all = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('')
  expect(all).not.toMatch(/11111|22222/)
})

test('nothing can be added to a copy that was given up', async () => {
  await replaceCopy(line(1))
  await dropCopy()

  await expect(appendToCopy(line(2))).rejects.toThrow('no copy')
  expect(await values()).toEqual([])
})

test('a line that was cut ends the copy, and nothing behind it is taken', () => {
  expect(toChanges(`${line(1)}[["clock","st\n${line(3)}`).map(([, , value]) => value)).toEqual([1])
})

type Act = 'append' | 'replace'

// A copy always stands for the state that the device has reached: here, all values so far.
async function act(kind: Act, told: number[], value: number): Promise<void> {
  if (kind === 'append') await appendToCopy(line(value))
  else await replaceCopy([...told, value].map(line).join(''))
}

test('a kill after any byte leaves all that was told, and at most what was on its way', async () => {
  const acts = fc.array(fc.constantFrom<Act>('append', 'replace'), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(acts, fc.nat(900), async (kinds, bytes) => {
      files = new Map()
      left = Number.POSITIVE_INFINITY
      await replaceCopy(line(0))
      const told = [0]
      left = bytes
      try {
        for (const [index, kind] of kinds.entries()) {
          await act(kind, told, index + 1)
          told.push(index + 1)
        }
      } catch (fault) {
        if (!(fault instanceof Killed)) throw fault
      }
      left = Number.POSITIVE_INFINITY
      expect([told, [...told, told.length]]).toContainEqual(await values())
    }),
    { numRuns: 2000 },
  )
})
