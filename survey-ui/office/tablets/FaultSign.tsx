import type { TabletFault } from '#contract/tablets.ts'

/** Faults by which responses may be lost, against those that only want a hand. */
const grave: readonly TabletFault[] = ['forked', 'missing']

/** A shape for what is wrong, told by form and not by colour alone: a square, a triangle, or a tick for nothing. */
export function FaultSign({ fault }: { fault: TabletFault | null }) {
  if (fault === null) {
    return (
      <svg class="fault-sign fault-none" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2.5 8.5l3.5 3.5 7.5-8" />
      </svg>
    )
  }
  const isGrave = grave.includes(fault)
  return (
    <svg
      class={isGrave ? 'fault-sign fault-grave' : 'fault-sign fault-light'}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={isGrave ? 'M1.5 1.5h13v13h-13z' : 'M8 1.2l7.2 13.3H.8z'} />
      <path class="fault-mark" d={isGrave ? 'M8 4.2v5M8 11.2v1.4' : 'M8 6v4M8 11.6v1.4'} />
    </svg>
  )
}
