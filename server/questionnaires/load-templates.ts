import { readdirSync, readFileSync } from 'node:fs'
import type { Method } from '#contract/method.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { publishMethod, publishVersion } from '../queries/questionnaires.ts'

function readFolder<T>(name: string): T[] {
  const folder = new URL(`./${name}/`, import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file): T => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
}

/** The questionnaires that come with the program. */
export function readTemplates(): Questionnaire[] {
  return readFolder<Questionnaire>('templates')
}

/** The method packs that come with the program. */
export function readMethods(): Method[] {
  return readFolder<Method>('methods')
}

/** Publishes the shipped templates and methods that are not there yet, as version 1. */
export async function loadTemplates(db: Db, at: Date): Promise<void> {
  for (const template of readTemplates()) await publishVersion(db, template, 1, at)
  for (const method of readMethods()) await publishMethod(db, method, at)
}
