// Two files of the page's own file system. One holds all that the database held at a moment and what was changed
// since, a line each; the other is empty, and takes the next whole copy. A copy counts from the moment its head is
// written, which is last, so a kill at any point leaves the older or the newer one. Runs in a worker: files that
// are written in place, without a database of the browser between, exist nowhere else.

/** A file as workers may open it. Older browsers answer these with promises. */
interface OpenFile {
  getSize(): number | Promise<number>
  read(bytes: Uint8Array, options: { at: number }): number | Promise<number>
  write(bytes: Uint8Array, options: { at: number }): number | Promise<number>
  truncate(size: number): void | Promise<void>
  flush(): void | Promise<void>
  close(): void | Promise<void>
}

const names = ['hai-long-copy-a', 'hai-long-copy-b'] as const
type Name = (typeof names)[number]

const headBytes = 32
const headForm = /^hai-long-copy (\d{17})\n$/

async function open(name: Name): Promise<OpenFile> {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true })
  return (handle as unknown as { createSyncAccessHandle(): Promise<OpenFile> }).createSyncAccessHandle()
}

async function within<T>(name: Name, work: (file: OpenFile) => Promise<T>): Promise<T> {
  const file = await open(name)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

async function readText(file: OpenFile, from: number, to: number): Promise<string> {
  const bytes = new Uint8Array(Math.max(0, to - from))
  await file.read(bytes, { at: from })
  return new TextDecoder().decode(bytes)
}

async function writeText(file: OpenFile, text: string, at: number): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  const written = await file.write(bytes, { at })
  if (written < bytes.length) throw new Error('The file took a part of what was written.')
  await file.flush()
}

/** Number of the copy in a file, counted up with every copy; null while there is no whole one. */
async function generationIn(file: OpenFile): Promise<number | null> {
  const head = headForm.exec(await readText(file, 0, headBytes))
  return head ? Number(head[1]) : null
}

interface Current {
  name: Name
  generation: number
}

/** The file with the newest whole copy. */
async function findCurrent(): Promise<Current | null> {
  const found: Current[] = []
  for (const name of names) {
    const generation = await within(name, generationIn)
    if (generation !== null) found.push({ name, generation })
  }
  return found.sort((one, other) => other.generation - one.generation)[0] ?? null
}

/** @returns the lines of the newest copy and of all that was added to it; empty when there is none */
export async function readCopy(): Promise<string> {
  const current = await findCurrent()
  if (!current) return ''
  return within(current.name, async (file) => readText(file, headBytes, await file.getSize()))
}

// Where the last line went. Another page may have made a newer copy since, elsewhere.
let remembered: Current | null = null

/** @returns whether the copy is still in this file and took the line */
async function appendTo({ name, generation }: Current, line: string): Promise<boolean> {
  return within(name, async (file) => {
    if ((await generationIn(file)) !== generation) return false
    await writeText(file, line, await file.getSize())
    return true
  })
}

/** Adds a line to the newest copy, on the disk. @throws Error when there is none */
export async function appendToCopy(line: string): Promise<void> {
  if (remembered && (await appendTo(remembered, line))) return
  remembered = await findCurrent()
  if (!remembered || !(await appendTo(remembered, line))) throw new Error('There is no copy to add to.')
}

/** Makes a whole copy beside the older one, then empties the older. */
export async function replaceCopy(lines: string): Promise<void> {
  const current = await findCurrent()
  const [first, second] = names
  const next = current?.name === first ? second : first
  const generation = String((current?.generation ?? 0) + 1).padStart(17, '0')
  await within(next, async (file) => {
    await file.truncate(0)
    await writeText(file, lines, headBytes)
    await writeText(file, `hai-long-copy ${generation}\n`, 0)
  })
  if (current) await empty(current.name)
}

/** Gives the copy up, and its room. */
export async function dropCopy(): Promise<void> {
  for (const name of names) await empty(name)
}

async function empty(name: Name): Promise<void> {
  await within(name, async (file) => {
    await file.truncate(0)
    await file.flush()
  })
}
