import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
const face = (path: string) => readFileSync(join(folder, path))

/** The faces of official documents, as bytes. */
export const tinos = {
  regular: face('400Regular/Tinos_400Regular.ttf'),
  bold: face('700Bold/Tinos_700Bold.ttf'),
  italic: face('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  boldItalic: face('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
}

/** A fixed moment of making. */
export const createdAt = new Date('2026-09-05T02:00:00Z')
