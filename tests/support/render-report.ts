import { createHash } from 'node:crypto'
import { openReader } from '../../server/db/reader.ts'
import { renderFiles } from '../../server/publication/render-files.ts'

// Renders the report of a question in a process of its own, and prints the hash of each file.

const { DATABASE_URL = '', QUESTION = '' } = process.env
const reader = await openReader(DATABASE_URL)
const { files = [] } = await renderFiles(JSON.parse(QUESTION), reader, () => {})
await reader.close()
for (const { name, bytes } of files)
  console.log(name, createHash('sha256').update(bytes).digest('hex'), bytes.length)
