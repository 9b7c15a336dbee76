import type { Questionnaire } from '#contract/questionnaire.ts'
import { shiftMonth } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { saveCatalogue } from '../queries/catalogue.ts'
import { ensureCollector } from '../queries/collectors.ts'
import { addEnrolmentCode } from '../queries/devices.ts'
import { findVersion } from '../queries/questionnaires.ts'
import { saveSetting } from '../queries/settings.ts'
import { listSuccessionsOf, saveSuccessions } from '../queries/successions.ts'
import { addSurveyUnits, findSurvey, offerSurvey, type Survey } from '../queries/surveys.ts'
import { saveUnits, unitIdsByCode } from '../queries/units.ts'
import { saveVolumes } from '../queries/volumes.ts'
import { createSurvey, type SurveyRequest } from '../questionnaires/create-survey.ts'
import { setUpBeside, setUpTargets } from './beside.ts'
import { setUpPopulations } from './populations.ts'
import { demonstrationFields, demonstrationUnits, formerDistricts, reformDay } from './province.ts'
import { demonstrationVolumes } from './volumes.ts'

/** A unit that collects, with the tokens of its three ways. */
export interface DemonstrationUnit {
  unitId: number
  code: string
  link: string
  tablet: string
  paper: string
}

export interface AskedSurvey extends Survey {
  questionnaire: Questionnaire
}

export interface Province {
  units: DemonstrationUnit[]
  /** Months 1 to 12 of the two years. */
  closed: AskedSurvey
  /** Months 13 to 24, still open. */
  open: AskedSurvey
  counter: AskedSurvey
}

/** The unit behind the fixed entry points. */
const showcase = 'TT-HCC'

/** Makes units, catalogue, surveys and collectors; what is there already stays. */
export async function setUpProvince(db: Db, day: string, at: Date): Promise<Province> {
  await saveSetting(db, 'superiorAgency', 'ỦY BAN NHÂN DÂN TỈNH BÌNH MINH')
  await saveSetting(db, 'issuingAgency', 'SỞ NỘI VỤ')
  await saveSetting(db, 'place', 'Bình Minh')
  const ids = await setUpUnits(db)
  await saveCatalogue(db, demonstrationFields)
  await saveVolumes(db, demonstrationVolumes(ids, Number(day.slice(0, 4))))

  const month = day.slice(0, 7)
  const [first, middle] = [shiftMonth(month, -23), shiftMonth(month, -11)]
  const title = (kind: string, from: string, to: string) =>
    `${kind}, ${from.split('-').reverse().join('/')}–${to.split('-').reverse().join('/')}`
  const closed = await ensureSurvey(db, at, {
    key: 'sipas-nam-truoc',
    title: title('Khảo sát sự hài lòng', first, shiftMonth(middle, -1)),
    titleEn: 'Satisfaction survey, previous twelve months',
    template: 'sipas-5-dimensions',
    windowFrom: `${first}-01`,
    windowTo: null,
  })
  const open = await ensureSurvey(db, at, {
    key: 'sipas-nam-nay',
    title: `Khảo sát sự hài lòng, từ ${middle.split('-').reverse().join('/')}`,
    titleEn: 'Satisfaction survey, these twelve months',
    template: 'sipas-5-dimensions',
    windowFrom: `${middle}-01`,
    windowTo: null,
  })
  const counter = await ensureSurvey(db, at, {
    key: 'danh-gia-tai-quay',
    title: 'Đánh giá nhanh tại quầy',
    titleEn: 'Quick rating at the counter',
    template: 'counter-one-tap',
    windowFrom: `${first}-01`,
    windowTo: null,
  })
  const units = await setUpCollectors(db, ids, [closed, open, counter], at)
  await setUpPopulations(db, units, day)
  await setUpBeside(db, units, ids.get('BM') ?? 0, day)
  await setUpTargets(db, units, open.surveyId)
  return { units, closed, open, counter }
}

async function setUpUnits(db: Db): Promise<Map<string, number>> {
  const former = formerDistricts()
  const isNew = (await unitIdsByCode(db)).size === 0
  if (isNew) await saveUnits(db, [...demonstrationUnits(), ...former.map(({ unit }) => unit)])
  const ids = await unitIdsByCode(db)
  for (const { unit, successorCode } of former) {
    const [predecessorId, successorId] = [ids.get(unit.code) ?? 0, ids.get(successorCode) ?? 0]
    if ((await listSuccessionsOf(db, predecessorId)).length > 0) continue
    const legalBasis = 'Sắp xếp đơn vị hành chính (mô phỏng)'
    await saveSuccessions(db, [{ predecessorId, successorId, day: reformDay, act: 'abolition', legalBasis }])
  }
  return ids
}

async function ensureSurvey(db: Db, at: Date, request: SurveyRequest): Promise<AskedSurvey> {
  const survey = (await findSurvey(db, request.key)) ?? (await createSurvey(db, request, at))
  const questionnaire = await findVersion(db, survey.questionnaireKey, survey.questionnaireVersion)
  if (!questionnaire) throw new Error(`survey ${survey.key} has no questionnaire`)
  return { ...survey, questionnaire }
}

async function setUpCollectors(
  db: Db,
  ids: Map<string, number>,
  surveys: AskedSurvey[],
  at: Date,
): Promise<DemonstrationUnit[]> {
  const [closed, open, counter] = surveys
  if (!closed || !open || !counter) throw new Error('the demonstration needs three surveys')
  const units: DemonstrationUnit[] = []
  for (const { code, kind } of demonstrationUnits()) {
    const unitId = ids.get(code)
    if (unitId === undefined || kind === 'province') continue
    const link = code === showcase ? 'demo' : `demo-${code.toLowerCase()}-qr`
    const unit = {
      unitId,
      code,
      link,
      tablet: `demo-${code.toLowerCase()}-tablet`,
      paper: `demo-${code.toLowerCase()}-paper`,
    }
    const add = async (
      token: string,
      kind: 'link' | 'tablet' | 'paper',
      channel: 'qr' | 'tablet' | 'paper',
      name: string,
      offered: Survey[],
    ) => {
      const { collectorId } = await ensureCollector(db, { token, unitId, kind, channel, name }, at)
      for (const [position, survey] of offered.entries())
        await offerSurvey(db, collectorId, survey.surveyId, position)
      return collectorId
    }
    await add(unit.link, 'link', 'qr', 'Mã QR tại bàn viết', [open, closed])
    const tabletId = await add(unit.tablet, 'tablet', 'tablet', 'Quầy số 1', [counter, open, closed])
    await add(unit.paper, 'paper', 'paper', 'Phiếu giấy', [open, closed])
    if (code === showcase)
      await addEnrolmentCode(db, {
        code: 'DEMO-2345',
        collectorId: tabletId,
        expiresAt: null,
        reusable: true,
      })
    units.push(unit)
  }
  for (const survey of surveys)
    await addSurveyUnits(
      db,
      survey.surveyId,
      units.map(({ unitId }) => unitId),
    )
  return units
}
