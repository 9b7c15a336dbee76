import type { PeersTexts } from './peers.vi.ts'

/** Texts about the place of a unit among its peers, in English. */
export const peersEn: PeersTexts = {
  title: 'Beside units of the same kind',
  rank: (lowest: string, highest: string, of: string) =>
    lowest === highest
      ? `Rank ${lowest} of ${of} units of the same kind.`
      : `Possible ranks ${lowest} to ${highest} of ${of} units of the same kind, with 95% confidence.`,
  noRank: (of: string) => `Not ranked yet; ${of} units of the same kind are.`,
  band: (low: string, high: string, units: string) =>
    `The ${units} other units lie between ${low}% and ${high}%.`,
  noBand: 'Too few units of the same kind are published to tell their common range.',
  note: 'The range is widened to whole per cent and names no unit. Names and values of single units come with the publication.',
  own: 'This unit',
  others: 'Units of the same kind',
  publishedNote:
    'The range is widened to whole per cent and names no unit; the table below is what has been published.',
  published: (number: string, period: string) => `Published in report ${number}, ${period}`,
  openReport: 'Open the published report',
}
