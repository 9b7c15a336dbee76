import type { Overview } from '#contract/office.ts'
import type { ReportRating } from '../../analytics/report/content/rating-input.ts'
import type { Db } from '../db/client.ts'
import { ratingOf } from '../figures/rating-of.ts'
import { unitPoints } from '../figures/unit-points.ts'
import { readDossierGrades } from '../questionnaires/point-grades.ts'

/** What the report of a rating says in place of indices; null for surveys, and where nothing can be rated. */
export async function reportRating(db: Db, overview: Overview): Promise<ReportRating | null> {
  const scale = readDossierGrades()
  const rating = await ratingOf(db, overview, scale)
  if (rating?.instrument !== 'dossier') return rating
  return { ...rating, units: await unitPoints(db, overview, scale) }
}
