import { FaultNotice } from '../FaultNotice.tsx'
import { overviewQuery } from '../router.ts'
import { useRemote } from '../use-remote.ts'
import { CoverageBlock } from './CoverageBlock.tsx'
import { watchClient } from './client.ts'
import { DossierBlock } from './DossierBlock.tsx'
import { DossierTables } from './DossierTables.tsx'
import { ProgressBlock } from './ProgressBlock.tsx'
import type { WatchProps } from './parts.tsx'
import { useWatchTexts } from './texts.ts'

/** Progress, coverage and dossiers on time: what a reader of the index asks next, from other sources than the answers. */
export function BesideSection(props: WatchProps) {
  const { overview, client, address } = props
  const { unit, from, to, instrument } = overview
  const words = useWatchTexts()
  const beside = useRemote(`${unit.unitId} ${overviewQuery({ ...address, from, to, instrument })}`, () =>
    watchClient(client).readBeside(unit.unitId, { from, to, instrument }),
  )
  const value = beside.isOutdated ? null : beside.value
  return (
    <section class="figure beside" aria-labelledby="beside-title" aria-busy={value === null}>
      <header class="figure-head">
        <h2 id="beside-title">{words.beside.title}</h2>
        <p class="figure-note">{words.beside.note}</p>
      </header>
      <div class="beside-blocks">
        {value && <DossierBlock dossiers={value.dossiers} />}
        {value && <CoverageBlock coverage={value.coverage} />}
        <ProgressBlock {...props} />
      </div>
      {value === null && beside.fault && <FaultNotice fault={beside.fault} onRetry={beside.reload} />}
      {value && <DossierTables dossiers={value.dossiers} {...props} />}
    </section>
  )
}
