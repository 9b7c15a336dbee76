/** How a response came in. */
export const channels = ['tablet', 'qr', 'paper', 'interview', 'other'] as const
export type Channel = (typeof channels)[number]

export const collectorKinds = ['tablet', 'link', 'paper', 'import'] as const
export type CollectorKind = (typeof collectorKinds)[number]
