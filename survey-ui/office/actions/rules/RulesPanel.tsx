import { useMemo, useState } from 'preact/hooks'
import { percent } from '#charts/format.ts'
import { type ActionRule, type ActionRules, ownerKey } from '#contract/actions.ts'
import type { UnitSummary } from '#contract/office.ts'
import { type Instrument, instruments } from '#contract/questionnaire.ts'
import type { OfficeClient } from '../../client.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Loading } from '../../Loading.tsx'
import { useSpeech } from '../../language.ts'
import { useFocusBack } from '../../use-focus.ts'
import { useRemote } from '../../use-remote.ts'
import { rulesClient } from './client.ts'
import { ownerName } from './owner-name.ts'
import { RuleForm } from './RuleForm.tsx'
import './rules.css'
import { useRulesTexts } from './texts.ts'

interface RulesPanelProps {
  client: OfficeClient
  units: readonly UnitSummary[]
  isEditable: boolean
  onLeave: () => void
}

/** When low figures open actions by themselves, for each kind of measurement. */
export function RulesPanel({ client: office, units, isEditable, onLeave }: RulesPanelProps) {
  const { texts } = useSpeech()
  const words = useRulesTexts()
  const client = useMemo(() => rulesClient(office), [office])
  const remote = useRemote('action-rules', client.read)
  const [saved, setSaved] = useState<{ rules: ActionRules; instrument: Instrument } | null>(null)
  const [opened, setOpened] = useState<Instrument | null>(null)
  useFocusBack(opened && `rule-${opened}`)
  const rules = saved?.rules ?? remote.value
  return (
    <>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="muted actions-lead">{words.lead}</p>
      </div>
      <div class="figure-tools">
        <button type="button" class="button" onClick={onLeave}>
          {words.back}
        </button>
      </div>
      {rules === null &&
        (remote.fault ? <FaultNotice fault={remote.fault} onRetry={remote.reload} /> : <Loading />)}
      {saved && (
        <p class="notice notice-good" role="status">
          {words.saved(texts.instruments[saved.instrument])}
        </p>
      )}
      {rules && (
        <table class="figures stacked rules-table">
          <caption class="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.filters.instrument}</th>
              <th scope="col">{words.when}</th>
              {isEditable && <td />}
            </tr>
          </thead>
          <tbody>
            {instruments.map((instrument) => (
              <tr key={instrument} class={instrument === opened ? 'rule-open' : undefined}>
                <th scope="row">{texts.instruments[instrument]}</th>
                <td>
                  <RuleWords rule={rules[instrument]} units={units} />
                </td>
                {isEditable && (
                  <td class="row-action">
                    <button
                      type="button"
                      class="button button-quiet"
                      id={`rule-${instrument}`}
                      aria-label={words.changeOf(texts.instruments[instrument])}
                      aria-expanded={instrument === opened}
                      onClick={() => setOpened(instrument === opened ? null : instrument)}
                    >
                      {words.change}
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rules && opened && (
        <RuleForm
          key={opened}
          instrument={opened}
          rule={rules[opened]}
          units={units}
          client={client}
          onCancel={() => setOpened(null)}
          onReload={() => {
            setOpened(null)
            setSaved(null)
            remote.reload()
          }}
          onSaved={(next) => {
            setSaved({ rules: next, instrument: opened })
            setOpened(null)
          }}
        />
      )}
    </>
  )
}

function RuleWords({ rule, units }: { rule: ActionRule; units: readonly UnitSummary[] }) {
  const { isOn, line, ownLines, months, certainty } = rule
  const { language, texts } = useSpeech()
  const words = useRulesTexts()
  if (!isOn) return <span class="tag">{words.off}</span>
  return (
    <>
      {words.rule(percent(line, language), words.inPeriods[months], words.certainties[certainty])}
      {ownLines.length > 0 && (
        <ul class="rule-openings">
          {ownLines.map((own) => (
            <li key={ownerKey(own)}>
              {words.ownLine(ownerName(own, units, language, texts), percent(own.line, language))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
