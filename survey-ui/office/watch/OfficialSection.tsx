import { useMemo, useState } from 'preact/hooks'
import type { OfficialIndex } from '#contract/official-index.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { dayAt } from '../months.ts'
import { AskOnce } from '../tablets/AskOnce.tsx'
import { useRemote } from '../use-remote.ts'
import { watchClient } from './client.ts'
import { OfficialDialog } from './OfficialDialog.tsx'
import { OfficialTable } from './OfficialTable.tsx'
import type { WatchProps } from './parts.tsx'
import { useWatchTexts } from './texts.ts'

/** What a person is about to do with an entry. */
type Work = { kind: 'edit'; entry: OfficialIndex | null } | { kind: 'remove'; entry: OfficialIndex }

/** Indices that others publish of the unit, in a table of their own. */
export function OfficialSection({ overview: { unit }, isEditable, services, ...props }: WatchProps) {
  const words = useWatchTexts().official
  const client = useMemo(() => watchClient(props.client), [props.client])
  const official = useRemote(`${unit.unitId}`, () => client.listOfficial(unit.unitId))
  const [work, setWork] = useState<Work | null>(null)
  const done = () => {
    setWork(null)
    official.reload()
  }
  const { value, fault, reload } = official
  return (
    <section class="figure official" aria-labelledby="official-title">
      <header class="figure-head">
        <h2 id="official-title">{words.title}</h2>
        <p class="figure-note">{words.note}</p>
      </header>
      {value === null && fault && <FaultNotice fault={fault} onRetry={reload} />}
      {value?.length === 0 && <p class="table-empty">{words.none}</p>}
      {value && value.length > 0 && (
        <OfficialTable
          list={value}
          {...(isEditable
            ? {
                onEdit: (entry: OfficialIndex) => setWork({ kind: 'edit', entry }),
                onRemove: (entry: OfficialIndex) => setWork({ kind: 'remove', entry }),
              }
            : {})}
        />
      )}
      {isEditable && (
        <button type="button" class="button" onClick={() => setWork({ kind: 'edit', entry: null })}>
          {words.add}
        </button>
      )}
      {work?.kind === 'edit' && (
        <OfficialDialog
          client={client}
          unitId={unit.unitId}
          entry={work.entry}
          today={dayAt(services.now())}
          onDone={done}
          onKeep={() => setWork(null)}
        />
      )}
      {work?.kind === 'remove' && (
        <AskOnce
          title={words.removeQuestion(words.names[work.entry.name], String(work.entry.year))}
          meaning={words.removeMeaning}
          confirm={words.remove}
          isDangerous
          isReady
          act={() => client.removeOfficial(work.entry)}
          onDone={done}
          onKeep={() => setWork(null)}
        />
      )}
    </section>
  )
}
