import {
  type Comment,
  type CommentPage,
  type CommentScope,
  commentsPerPage,
  type Side,
  type ThemeFigures,
} from '#contract/comments.ts'
import { foldWords } from '#contract/fold-words.ts'
import { requireSubtree, type UnitScope } from '../auth/scope.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import {
  type CommentFilter,
  countByMonth,
  countByTheme,
  countComments,
  countPairs,
  type FoundComment,
  listComments,
} from '../queries/comments.ts'
import { listSurveys, type Survey } from '../queries/surveys.ts'
import { ancestorIds, childrenOf, subtreeIds } from '../unit-tree.ts'
import { choosePieces, cutPieces, monthsOf, type Piece, pieceFinder } from './labels.ts'
import { themeShares } from './theme-shares.ts'
import { currentThemes } from './themes.ts'

/** What a reader asks to see. */
export interface CommentQuestion extends CommentScope {
  side?: Side | undefined
  theme?: string | undefined
  search?: string | undefined
  page?: number | undefined
}

/** One page of comments of a unit and all below it. @throws Problem not_found for a unit or survey that is not there */
export async function readComments(db: Db, scope: UnitScope, asked: CommentQuestion): Promise<CommentPage> {
  const unitIds = requireSubtree(scope, asked.unit)
  const surveys = await surveysOf(db, asked)
  const surveyIds = surveys.map(({ surveyId }) => surveyId)
  const pieces = cutPieces(await countByMonth(db, surveyIds, unitIds))
  const side = asked.side ?? null
  const months = asked.period === undefined ? null : monthsOf(asked.period)
  const isCut = months !== null || side !== null
  const filter: CommentFilter = {
    surveyIds,
    unitIds,
    pieces: isCut ? choosePieces(pieces, months, side) : null,
    side,
    theme: asked.theme ?? null,
    words: foldWords(asked.search ?? '').trimEnd() || null,
  }
  const total = await countComments(db, filter)
  const pages = Math.max(1, Math.ceil(total / commentsPerPage))
  const page = Math.min(asked.page ?? 1, pages)
  const found = await listComments(db, filter, (page - 1) * commentsPerPage, commentsPerPage)
  const untold = isCut ? await countUntold(db, filter, pieces, months, side) : 0
  return { comments: toComments(found, pieces, surveys), total, page, pages, untold }
}

/** Texts that the filter leaves out only because their months, or their side, are told of too few. */
async function countUntold(
  db: Db,
  filter: CommentFilter,
  pieces: readonly Piece[],
  months: { from: string; to: string } | null,
  side: Side | null,
): Promise<number> {
  // Where the months are not told, neither is whether they touch the filter's.
  const touches = ({ from, to, isPeriodTold }: Piece) =>
    months === null || !isPeriodTold || (from <= months.to && to >= months.from)
  const told = new Set(choosePieces(pieces, months, side))
  const left = pieces.filter((piece) => touches(piece) && !told.has(piece))
  return countComments(db, { ...filter, pieces: left, side: null })
}

function toComments(
  found: readonly FoundComment[],
  pieces: readonly Piece[],
  surveys: readonly Survey[],
): Comment[] {
  const pieceOf = pieceFinder(pieces)
  const keyOf = new Map(surveys.map(({ surveyId, key }) => [surveyId, key]))
  return found.map((comment) => {
    const piece = pieceOf(comment)
    const { from, to } = piece?.isPeriodTold ? piece : { from: null, to: null }
    const isSideTold = piece?.isSideTold === true && piece.isPeriodTold && comment.satisfied !== null
    return {
      unitId: comment.unitId,
      survey: keyOf.get(comment.surveyId) ?? '',
      body: comment.body,
      from,
      to,
      side: isSideTold ? (comment.satisfied ? 'satisfied' : 'dissatisfied') : null,
      themes: comment.themes,
    }
  })
}

/** What is spoken of, how often and how satisfied those were. @throws Problem not_found as `readComments` */
export async function readThemeFigures(db: Db, scope: UnitScope, asked: CommentScope): Promise<ThemeFigures> {
  const unitIds = requireSubtree(scope, asked.unit)
  const surveyIds = (await surveysOf(db, asked)).map(({ surveyId }) => surveyId)
  const { version, themes } = await currentThemes(db)
  const period = asked.period ?? null
  const everywhere = scope.units.map(({ unitId }) => unitId)
  const [counts, pairs] = [
    await countByTheme(db, surveyIds, everywhere),
    await countPairs(db, surveyIds, unitIds, period === null ? null : monthsOf(period)),
  ]
  const keys = themes.map(({ key }) => key)
  const tables = ancestorIds(scope.units, asked.unit).map((above) => [
    [above],
    ...childrenOf(scope.units, above).map(({ unitId }) => subtreeIds(scope.units, unitId)),
  ])
  const figures = themeShares(counts, pairs, keys, { unitIds, tables, period })
  const figureOf = (key: string) => {
    const figure = figures.get(key)
    if (!figure) throw new Error(`no figure for the theme "${key}"`)
    return figure
  }
  return { version, whole: figureOf(''), themes: keys.map((key) => ({ key, ...figureOf(key) })) }
}

async function surveysOf(db: Db, { instrument, survey }: CommentScope): Promise<Survey[]> {
  const all = (await listSurveys(db)).filter((one) => one.instrument === instrument)
  if (survey === undefined) return all
  const chosen = all.filter(({ key }) => key === survey)
  if (chosen.length === 0) throw problems.notFound('survey', survey)
  return chosen
}
