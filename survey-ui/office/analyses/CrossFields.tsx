import type { Cross } from '#contract/analyses.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import { type Address, overviewQuery } from '../router.ts'
import { useRemote } from '../use-remote.ts'
import { useAnalysesTexts } from './texts.ts'

interface CrossFieldsProps {
  client: OfficeClient
  address: Address
  choose: (change: Partial<Address>) => void
}

/** Which question is crossed with what. */
export function CrossFields({ client, address, choose }: CrossFieldsProps) {
  const { language } = useSpeech()
  const { crosstab: words } = useAnalysesTexts()
  const overview = useRemote(overviewQuery(address), () => client.readOverview(address))
  const items = overview.value?.items ?? []
  return (
    <>
      <div class="filter filter-item">
        <label for="item">{words.item}</label>
        <select
          id="item"
          value={address.item ?? ''}
          onChange={(event) => choose({ item: event.currentTarget.value || null })}
        >
          <option value="">{words.overall}</option>
          {items.map(({ key, prompt }) => (
            <option key={key} value={key}>
              {inLanguage(prompt, language)}
            </option>
          ))}
        </select>
      </div>
      <div class="filter filter-cross">
        <label for="by">{words.by}</label>
        <select
          id="by"
          value={address.by}
          onChange={(event) => choose({ by: event.currentTarget.value as Cross })}
        >
          {Object.entries(words.crosses).map(([by, name]) => (
            <option key={by} value={by}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
