import type { Period } from './attacker.ts'

/** Two quarters that somebody asks for one by one and together. */
export const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
export const periods: Period[] = [
  { from: '2026-01', to: '2026-03' },
  { from: '2026-04', to: '2026-06' },
  { from: '2026-01', to: '2026-06' },
]
