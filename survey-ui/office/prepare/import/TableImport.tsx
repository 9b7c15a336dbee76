import { useMemo, useState } from 'preact/hooks'
import type { ImportDone, ImportKind, ImportPreview } from '#contract/import.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import type { Fault } from '../../fault.ts'
import { Link } from '../../Link.tsx'
import { dayAt } from '../../months.ts'
import type { PrepareProps } from '../PreparePage.tsx'
import { usePrepareTexts } from '../texts.ts'
import { ChoiceFields, choicesFor } from './ChoiceFields.tsx'
import { importClient } from './client.ts'
import { DoneNotice } from './DoneNotice.tsx'
import { FileField } from './FileField.tsx'
import { fileSentences, isTooLarge } from './fault-sentences.ts'
import { NeededColumns } from './NeededColumns.tsx'
import { Preview } from './Preview.tsx'

type Work =
  | { at: 'choosing'; fault: Fault | null }
  | { at: 'reading'; file: File }
  | { at: 'seen' | 'writing'; file: File; preview: ImportPreview; fault: Fault | null; isNew: boolean }
  | { at: 'done'; done: ImportDone }

const tooLarge: Fault = { status: 413, code: 'too_large', message: '', retryAfterSeconds: null }

/** One table from a file: choosing it, a look at what it would do, and doing it. */
export function TableImport(props: PrepareProps & { kind: ImportKind }) {
  const { client, services, address, go, kind, onUnits } = props
  const words = usePrepareTexts().import
  const imports = useMemo(() => importClient(client), [client])
  const [work, setWork] = useState<Work>({ at: 'choosing', fault: null })
  const [choices, setChoices] = useState(() => choicesFor(kind, dayAt(services.now())))

  const look = async (file: File, isNew = false) => {
    if (isTooLarge(file)) return setWork({ at: 'choosing', fault: tooLarge })
    setWork({ at: 'reading', file })
    const outcome = await imports.preview(kind, file, choices)
    if (outcome.ok) setWork({ at: 'seen', file, preview: outcome.value, fault: null, isNew })
    else setWork({ at: 'choosing', fault: outcome.fault })
  }
  const confirm = async () => {
    if (work.at !== 'seen') return
    const { file, preview } = work
    setWork({ ...work, at: 'writing', fault: null })
    const outcome = await imports.confirm(kind, file, choices, preview.stamp)
    if (outcome.ok) {
      setWork({ at: 'done', done: outcome.value })
      onUnits()
    } else if (outcome.fault.code === 'import_changed') await look(file, true)
    else setWork({ ...work, at: 'seen', fault: outcome.fault })
  }
  const again = () => setWork({ at: 'choosing', fault: null })

  return (
    <>
      <p class="plan-path">
        <Link address={address} change={{ table: null }} go={go}>
          {words.title}
        </Link>{' '}
        <span aria-hidden="true">›</span> {words.kinds[kind].name}
      </p>
      <div class="page-head">
        <h1>{words.kinds[kind].name}</h1>
        <p class="muted">{words.kinds[kind].lead}</p>
      </div>
      {work.at === 'choosing' && (
        <div class="import-choose">
          <NeededColumns kind={kind} imports={imports} saveFile={services.saveFile} />
          <div>
            {work.fault && <FileFaultNotice fault={work.fault} />}
            <ChoiceFields kind={kind} choices={choices} onChange={setChoices} />
            <FileField onFile={(file) => void look(file)} />
          </div>
        </div>
      )}
      {work.at === 'reading' && (
        <div class="import-wait" role="status">
          <p>{words.reading(work.file.name)}</p>
          <progress aria-label={words.reading(work.file.name)} />
        </div>
      )}
      {(work.at === 'seen' || work.at === 'writing') && (
        <>
          {work.fault && <FaultNotice fault={work.fault} />}
          <Preview
            {...work}
            name={work.file.name}
            isBusy={work.at === 'writing'}
            onConfirm={confirm}
            onAgain={again}
          />
        </>
      )}
      {work.at === 'done' && (
        <DoneNotice done={work.done} kind={kind} address={address} go={go} onAgain={again} />
      )}
    </>
  )
}

function FileFaultNotice({ fault }: { fault: Fault }) {
  const words = usePrepareTexts().import
  const told = fileSentences(fault, words)
  if (told === null) return <FaultNotice fault={fault} />
  return (
    <p class="notice notice-fault" role="alert">
      {told}
    </p>
  )
}
