/** How a response came in. */
export const channels = ['tablet', 'qr', 'paper', 'interview', 'other'] as const
export type Channel = (typeof channels)[number]

const collectorKinds = ['tablet', 'link', 'paper', 'import'] as const
export type CollectorKind = (typeof collectorKinds)[number]

/** Whether a collector asks for a single-use code. */
export const codePolicies = ['none', 'optional', 'required'] as const
export type CodePolicy = (typeof codePolicies)[number]
