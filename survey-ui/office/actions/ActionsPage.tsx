import { useMemo, useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import { type ActionFilter, unfinishedStates } from '#contract/actions.ts'
import type { Person, UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import { mayChange, mayImprove } from '../session.ts'
import { unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import { useUnitPage } from '../use-unit-page.ts'
import { ActionFilters } from './ActionFilters.tsx'
import { ActionList } from './ActionList.tsx'
import { ActionPanel } from './ActionPanel.tsx'
import './actions.css'
import { actionsClient } from './client.ts'
import { NewAction } from './NewAction.tsx'
import { RulesPanel } from './rules/RulesPanel.tsx'
import { useRulesTexts } from './rules/texts.ts'
import { useActionsTexts } from './texts.ts'

export interface ActionsPageProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  person: Person
}

/** What is to be improved, who does it until when, and whether it helped. */
export function ActionsPage(props: ActionsPageProps) {
  const { texts } = useSpeech()
  const unit = useUnitPage('actions', props.address, props.units)
  return unit ? <ActionsOf {...props} unit={unit} /> : <p class="notice">{texts.faults.noUnits}</p>
}

function ActionsOf(props: ActionsPageProps & { unit: UnitSummary }) {
  const { address, go, units, unit, person } = props
  const { language, texts } = useSpeech()
  const words = useActionsTexts()
  const rules = useRulesTexts()
  const client = useMemo(() => actionsClient(props.client), [props.client])
  const [isAdding, setAdding] = useState(false)
  const filter = (address.choices.state ?? 'unfinished') as ActionFilter
  const all = useRemote(`actions ${unit.unitId}`, () => client.list(unit.unitId, 'all'))
  const isEditable = mayImprove(person)
  const [unitId, actionId] = address.choices.action?.split('.') ?? []
  const open = (action: { unitId: number; actionId: string } | null) => {
    const { action: _, ...rest } = address.choices
    go({ choices: action ? { ...rest, action: `${action.unitId}.${action.actionId}` } : rest })
  }
  if (unitId !== undefined && actionId !== undefined) {
    return (
      <ActionPanel
        key={actionId}
        id={{ unitId: Number(unitId), actionId }}
        client={client}
        units={units}
        isEditable={isEditable}
        onLeave={() => open(null)}
        onChanged={all.reload}
      />
    )
  }
  if (address.choices.show === 'rules')
    return (
      <RulesPanel
        client={props.client}
        units={units}
        isEditable={mayChange(person)}
        onLeave={() => go({ choices: {} })}
      />
    )
  const unfinished = all.value?.filter(({ state }) => unfinishedStates.includes(state)) ?? []
  const late = unfinished.filter(({ isLate }) => isLate).length
  const name = unitName(unit, language)
  const finding =
    unfinished.length === 0
      ? words.findingNone(name)
      : words.finding(count(unfinished.length, language), late, count(late, language), name)
  return (
    <>
      <ActionFilters go={go} units={units} unit={unit} filter={filter} />
      <div class="page-head">
        <p class="muted">
          {texts.pages.actions} · {name}
        </p>
        <h1 aria-live="polite">{all.value && !all.isOutdated ? finding : texts.pages.actions}</h1>
        <p class="muted actions-lead">{words.lead}</p>
      </div>
      {!isAdding && (
        <div class="figure-tools">
          {isEditable && (
            <button type="button" class="button" onClick={() => setAdding(true)}>
              {words.add}
            </button>
          )}
          <Link address={address} change={{ choices: { show: 'rules' } }} go={go} class="button button-quiet">
            {rules.link}
          </Link>
        </div>
      )}
      {isAdding && (
        <NewAction
          client={client}
          unit={unit}
          instrument={address.instrument}
          onLeave={() => setAdding(false)}
          onOpened={(action) => {
            setAdding(false)
            all.reload()
            open(action)
          }}
        />
      )}
      <ActionList actions={all} filter={filter} units={units} address={address} go={go} />
    </>
  )
}
