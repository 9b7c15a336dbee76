import { useEffect, useMemo, useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { AccountLink } from '#contract/accounts.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { dayAt } from '../months.ts'
import { orderAsTree } from '../unit-tree.ts'
import { useFocusBack } from '../use-focus.ts'
import { useRemote } from '../use-remote.ts'
import { peopleClient } from './client.ts'
import { LinkNotice } from './LinkNotice.tsx'
import { NewPerson } from './NewPerson.tsx'
import type { PeopleProps } from './PeoplePart.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { hasRights } from './person-state.ts'
import './people.css'
import { usePeopleTexts } from './texts.ts'

/** Who may do what: the accounts, their rights, and making another. */
export function PeoplePage({ client: office, services, units }: PeopleProps) {
  const { language, texts } = useSpeech()
  const words = usePeopleTexts()
  const client = useMemo(() => peopleClient(office), [office])
  const ordered = useMemo(() => orderAsTree(units).map(({ unit }) => unit), [units])
  const list = useRemote('people', client.list)
  const [isAdding, setAdding] = useState(false)
  const [made, setMade] = useState<{ name: string; link: AccountLink } | null>(null)
  useFocusBack(isAdding ? 'add-person' : null)
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.people)
  }, [texts])
  const show = (name: string, link: AccountLink) => {
    setMade({ name, link })
    setAdding(false)
    list.reload()
  }
  const today = dayAt(services.now())
  return (
    <>
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="muted">{words.lead}</p>
      </header>
      {list.value === null &&
        (list.fault ? <FaultNotice fault={list.fault} onRetry={list.reload} /> : <Loading />)}
      {list.value && (
        <>
          <div class="people-tools">
            <p>
              {words.finding(
                count(list.value.people.length, language),
                count(list.value.people.filter(hasRights).length, language),
              )}
            </p>
            {!isAdding && (
              <button
                type="button"
                id="add-person"
                class="button button-main"
                onClick={() => {
                  setMade(null)
                  setAdding(true)
                }}
              >
                {words.add}
              </button>
            )}
          </div>
          {made && <LinkNotice {...made} services={services} onDone={() => setMade(null)} />}
          {isAdding && (
            <NewPerson
              client={client}
              list={list.value}
              units={ordered}
              today={today}
              onCancel={() => setAdding(false)}
              onAdded={show}
            />
          )}
          <PeopleTable
            client={client}
            list={list.value}
            units={ordered}
            today={today}
            onChanged={list.reload}
            onLink={show}
          />
        </>
      )}
    </>
  )
}
