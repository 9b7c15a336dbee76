import { count, percent } from '../../charts/format.ts'
import type { Block } from '../model/model.ts'
import type { InputPeers } from './parts-input.ts'
import { type Context, textBlocks } from './section.ts'
import { extraWords } from './words/extra-words.ts'

/** Where the unit stands among those of its kind. None for the unit at the top. */
export function peersBlocks({ input, language }: Context): Block[] {
  const peers = input.parts?.peers ?? null
  if (peers === null || peers.ranked === 0) return []
  const words = extraWords[language]
  return [{ type: 'heading', level: 2, text: words.peersTitle }, ...textBlocks([peersText(peers, language)])]
}

function peersText({ ranked, rank, band }: InputPeers, language: 'vi' | 'en'): string {
  const words = extraWords[language]
  const units = count(ranked, language)
  const range = rank && (rank.lowest === rank.highest ? `${rank.lowest}` : `${rank.lowest}–${rank.highest}`)
  const place = range ? words.peersRank(units, range) : words.peersUnranked(units)
  if (!band) return place
  const ends = [percent(band.low, language, 0), percent(band.high, language, 0)] as const
  return `${place} ${words.peersBand(count(band.units, language), ...ends)}`
}
