import { useState } from 'preact/hooks'
import { count, dayShort } from '#charts/format.ts'
import type { DeliveryCounts, DeliveryGap, TabletSummary } from '#contract/tablets.ts'
import { useSpeech } from '../language.ts'
import type { TabletClient } from './client.ts'
import { WriteOffDialog } from './WriteOffDialog.tsx'

interface GapTableProps {
  tablet: TabletSummary
  client: TabletClient
  isEditable: boolean
  onChanged: () => void
}

/** Days of which something captured never arrived; where it surely never will, it can be recorded as lost. */
export function GapTable({ tablet, client, isEditable, onChanged }: GapTableProps) {
  const { language, texts } = useSpeech()
  const words = texts.tablets
  const columns: { head: string; of: keyof DeliveryCounts; isStrong?: boolean }[] = [
    { head: words.gapCaptured, of: 'captured' },
    { head: words.gapDelivered, of: 'delivered' },
    { head: words.columns.waiting, of: 'waiting' },
    { head: words.gapAside, of: 'aside' },
    { head: words.gapMissing, of: 'missing', isStrong: true },
  ]
  const [given, setGiven] = useState<DeliveryGap | null>(null)
  return (
    <div class="wide">
      <table class="figures gap-table">
        <caption class="unseen">{words.gapsOf(tablet.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.gapDay}</th>
            <th scope="col">{words.gapPlace}</th>
            {columns.map(({ head }) => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
            {isEditable && <td />}
          </tr>
        </thead>
        <tbody>
          {tablet.gaps.map((gap) => (
            <tr key={`${gap.collectorId} ${gap.day}`}>
              <th scope="row">{dayShort(gap.day)}</th>
              <td>{gap.place}</td>
              {columns.map(({ head, of, isStrong }) => (
                <td key={head} class={isStrong ? 'number strong' : 'number'} data-head={head}>
                  {count(gap[of], language)}
                </td>
              ))}
              {isEditable && (
                <td class="row-action">
                  <button type="button" class="link-button" onClick={() => setGiven(gap)}>
                    {words.writeOff}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {given && (
        <WriteOffDialog
          tablet={tablet}
          gap={given}
          client={client}
          onKeep={() => setGiven(null)}
          onDone={() => {
            setGiven(null)
            onChanged()
          }}
        />
      )}
    </div>
  )
}
