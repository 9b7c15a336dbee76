import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describedPath } from './described.ts'
import { readAnswers } from './read-answers.ts'

// Part of `npm run build`.

mkdirSync(dirname(describedPath), { recursive: true })
writeFileSync(describedPath, JSON.stringify(readAnswers()))
