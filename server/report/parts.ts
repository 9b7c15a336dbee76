import type { Overview } from '#contract/office.ts'
import type { ReportKind, ReportRequest } from '#contract/reports.ts'
import type {
  InputCut,
  InputPeers,
  InputUnitFigures,
  ReportParts,
} from '../../analytics/report/content/parts-input.ts'
import type { Db } from '../db/client.ts'
import { cutBy, openCuts } from '../figures/cuts.ts'
import { readItemUnits } from '../figures/item-months.ts'
import type { OverviewQuestion, OverviewState } from '../figures/overview.ts'
import { peersOf } from '../figures/peers.ts'
import type { Analysed } from './analysed.ts'
import { actionsOf } from './parts/actions.ts'
import { dossiersOf, officialOf } from './parts/dossiers.ts'
import { driversOf } from './parts/drivers.ts'
import { fieldworkOf } from './parts/fieldwork.ts'
import { stepsOf } from './parts/steps.ts'
import { themesOf } from './parts/themes.ts'

/** A question and what it comes to. */
export interface Asked {
  kind: ReportKind
  question: OverviewQuestion & Pick<ReportRequest, 'toldActions'>
  state: OverviewState
  overview: Overview
  analysed: Analysed
}

/**
 * What a report tells beside the overview, each part as its own screen shows it: nothing is computed here, and what they
 * withhold stays withheld.
 */
export async function readParts(db: Db, asked: Asked): Promise<ReportParts> {
  const { kind, question, state, overview } = asked
  // What stands beside figures has no place where there are none.
  const isRun = overview.surveys.length > 0
  const isSurvey = overview.instrument === 'sipas' || overview.instrument === 'custom'
  return {
    fieldwork: await fieldworkOf(db, state, question),
    cuts: isSurvey ? await cutsOf(db, asked) : [],
    steps: isSurvey ? await stepsOf(db, state, overview.items) : [],
    drivers: driversOf(asked.analysed.priorities, overview.dimensions),
    choices: asked.analysed.choices,
    analysedMonths: monthsOf(asked.analysed),
    themes: await themesOf(db, state, question),
    dossiers: isRun ? await dossiersOf(db, state) : null,
    official: isRun ? await officialOf(db, state) : [],
    actions: await actionsOf(db, state, question),
    peers: isSurvey ? await peersIn(db, asked) : null,
    unitFigures: isSurvey && (kind === 'province' || kind === 'unit') ? await unitFiguresOf(db, asked) : [],
  }
}

function monthsOf({ priorities }: Analysed): { from: string; to: string } | null {
  return priorities && { from: priorities.from, to: priorities.to }
}

/** Cuts are made of the survey's own method, and of the map of their own period. */
async function cutsOf(db: Db, { kind, question, overview }: Asked): Promise<InputCut[]> {
  if (overview.recomputed || kind === 'quarter') return []
  const opened = await openCuts(db, { ...question, from: overview.from, to: overview.to })
  const cuts: InputCut[] = []
  for (const by of kind === 'field' ? (['field'] as const) : (['field', 'channel'] as const)) {
    const { from, to, rows } = await cutBy(db, opened, by)
    cuts.push({ by, from, to, rows })
  }
  return cuts
}

async function peersIn(db: Db, { state, overview }: Asked): Promise<InputPeers | null> {
  const peers = await peersOf(db, overview.instrument, state)
  return peers && { ranked: peers.ranked, rank: peers.rank, band: peers.band }
}

async function unitFiguresOf(db: Db, { state }: Asked): Promise<InputUnitFigures[]> {
  const { columns } = await readItemUnits(db, state)
  return columns
}
