import { dayShort } from '#charts/format.ts'
import type { UnitHistory, UnitSuccession, UnitVersion } from '#contract/unit-map.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Loading } from '../../Loading.tsx'
import { useSpeech } from '../../language.ts'
import { useRemote } from '../../use-remote.ts'
import { usePrepareTexts } from '../texts.ts'
import type { UnitClient } from './client.ts'

/** All that a unit ever was, the latest first, and its relatives. */
export function UnitHistoryView({ unitId, units }: { unitId: number; units: UnitClient }) {
  const words = usePrepareTexts().units
  const history = useRemote(`history ${unitId}`, () => units.readHistory(unitId))
  if (history.value === null)
    return history.fault ? <FaultNotice fault={history.fault} onRetry={history.reload} /> : <Loading />
  const { versions, successions } = history.value
  return (
    <>
      <h3>{words.history}</h3>
      <ol class="unit-history">
        {successions.toReversed().map((succession) => (
          <SuccessionLine
            key={`${succession.day} ${succession.predecessor.unitId} ${succession.successor.unitId}`}
            succession={succession}
            own={history.value as UnitHistory}
          />
        ))}
        {versions.toReversed().map((version) => (
          <VersionLine key={version.validFrom} version={version} />
        ))}
      </ol>
    </>
  )
}

function VersionLine({ version }: { version: UnitVersion }) {
  const { language, texts } = useSpeech()
  const words = usePrepareTexts().units
  const { validFrom, validTo, name, nameEn, kind, parentName } = version
  const from = dayShort(validFrom)
  return (
    <li>
      <span class="unit-history-day">
        {validTo === null ? words.since(from) : words.between(from, dayShort(validTo))}
      </span>
      <span>
        <strong>{language === 'en' ? (nameEn ?? name) : name}</strong>
        <span class="row-note">
          {texts.kinds[kind]}, {parentName === null ? words.top : words.below(parentName)}
        </span>
      </span>
    </li>
  )
}

function SuccessionLine({ succession, own }: { succession: UnitSuccession; own: UnitHistory }) {
  const words = usePrepareTexts().units
  const { day, act, legalBasis, predecessor, successor } = succession
  const told =
    predecessor.unitId === own.unitId ? words.became(successor.name) : words.cameFrom(predecessor.name)
  return (
    <li class="unit-succession">
      <span class="unit-history-day">{dayShort(day)}</span>
      <span>
        <strong>{words.acts[act]}</strong> {told}
        <span class="row-note">{legalBasis}</span>
      </span>
    </li>
  )
}
