import { firstNotice } from '#contract/notice.ts'
import { monthOf, shiftMonth } from '../calendar.ts'
import type { ResponseContent } from '../collection/to-stored.ts'
import type { Db } from '../db/client.ts'
import { countWaiting } from '../queries/rollups.ts'
import { releaseStep } from '../rollups/fold.ts'
import { withComment } from './comments.ts'
import { demonstrationFields } from './province.ts'
import { type Random, seededRandom, seedOf } from './random.ts'
import type { AskedSurvey, DemonstrationUnit, Province } from './set-up.ts'
import { carelessly, simulateAnswers, simulateRespondent, temperOf } from './simulate.ts'

/** A simulated response, captured on its `content.day`. */
export interface SimulatedResponse {
  id: string
  content: ResponseContent
}

const months = 24

/** Two years of responses up to `day`; the same day gives the same responses, ids and all. */
export function planHistory(province: Province, day: string): SimulatedResponse[] {
  const planned: SimulatedResponse[] = []
  for (const unit of province.units) {
    const random = seededRandom(seedOf(`history ${unit.code}`))
    const size = sizeOf(random)
    for (let index = 0; index < months; index++) {
      const month = shiftMonth(day.slice(0, 7), index - months + 1)
      const lastDay = index === months - 1 ? Number(day.slice(8)) : 28
      const progress = index / (months - 1)
      const survey = index < 12 ? province.closed : province.open
      const add = (asked: AskedSurvey, count: number) => {
        for (let made = 0; made < count; made++) {
          const at = `${month}-${twoDigits(1 + random.below(lastDay))}`
          planned.push(simulateResponse(asked, unit, at, progress, random))
        }
      }
      add(survey, Math.round(size * (8 + random.below(8))))
      add(province.counter, Math.round(size * (3 + random.below(5))))
    }
  }
  return planned
}

/** How much goes on at a unit, 1 being usual; the first that is drawn for its history. */
export function sizeOf(random: Random): number {
  return 0.45 + 1.5 * random.next() ** 2
}

/**
 * As many of this month's responses as bring every unit to the point where one more moves its figure. They spread
 * over the days so far: all of them today would look like a rush.
 */
export async function topUp(db: Db, province: Province, day: string): Promise<SimulatedResponse[]> {
  const month = monthOf(day)
  const waiting = new Map(
    (await countWaiting(db, day)).map((cell) => [
      `${cell.unitId} ${cell.surveyId} ${cell.month}`,
      cell.waiting,
    ]),
  )
  const planned: SimulatedResponse[] = []
  for (const unit of province.units) {
    for (const survey of [province.open, province.counter]) {
      const already = waiting.get(`${unit.unitId} ${survey.surveyId} ${month}`) ?? 0
      const random = seededRandom(seedOf(`top-up ${unit.code} ${survey.key} ${day} ${already}`))
      for (let made = already; made < 2 * releaseStep - 1; made++)
        planned.push(
          simulateResponse(
            survey,
            unit,
            `${month.slice(0, 8)}${twoDigits(1 + random.below(Number(day.slice(8))))}`,
            1,
            random,
          ),
        )
    }
  }
  return planned
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** One response of a unit. @param progress 0 at the first month of the history, 1 at its last */
export function simulateResponse(
  survey: AskedSurvey,
  unit: DemonstrationUnit,
  day: string,
  progress: number,
  random: Random,
): SimulatedResponse {
  const isCounter = survey.instrument === 'counter'
  const collector = isCounter ? unit.tablet : random.pick([unit.link, unit.link, unit.tablet, unit.paper])
  const { code, procedures, agency } = random.pick(demonstrationFields)
  const answers = simulateAnswers(
    survey.questionnaire,
    temperOf(unit.code),
    progress,
    random,
    collector === unit.link,
  )
  const id = random.hex(32)
  return {
    id,
    content: {
      survey: survey.key,
      version: survey.questionnaireVersion,
      collector,
      language: random.next() < 0.97 ? 'vi' : 'en',
      notice: firstNotice.version,
      day,
      about: isCounter
        ? {}
        : { field: code, procedure: random.pick(procedures)[0], ...decidedBy(unit, agency, id) },
      answers: withComment(
        survey.questionnaire,
        isCounter ? answers : carelessly(survey.questionnaire, answers, id),
        id,
      ),
      respondent: simulateRespondent(survey.questionnaire, random),
      seconds: isCounter ? 5 + random.below(20) : 50 + random.below(140),
    },
  }
}

/** One dossier in three of a field that has an agency is decided there, wherever it was received. */
function decidedBy({ code }: DemonstrationUnit, agency: string | undefined, id: string) {
  // By the id, so that nothing else of a history is drawn otherwise.
  const isDecidedThere = Number.parseInt(id.slice(0, 2), 16) < 256 / 3
  return agency && agency !== code && isDecidedThere ? { competentUnit: agency } : {}
}
