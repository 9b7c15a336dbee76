import type { FastifyInstance } from 'fastify'
import { type AppOptions, buildApp } from '../../server/app.ts'
import { loadBuiltPages } from '../../server/pages/built.ts'
import { readPrintFonts, readReportFonts } from '../../server/pages/fonts.ts'
import { judgeAnswers } from './described-answers.ts'

/** The whole app with its built pages. What a test does not say is as a server has it, with a silent log, and its answers are judged. */
export async function makeApp(
  options: Pick<AppOptions, 'db' | 'clock'> & Partial<AppOptions>,
): Promise<FastifyInstance> {
  const app = await buildApp({
    logger: false,
    isAlone: false,
    publicUrl: 'https://hailong.example',
    pages: await loadBuiltPages(),
    fonts: readReportFonts(),
    printFonts: readPrintFonts(),
    ...options,
  })
  return judgeAnswers(app)
}
