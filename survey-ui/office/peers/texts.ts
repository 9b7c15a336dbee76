import { useSpeech } from '../language.ts'
import { peersEn } from '../text/peers.en.ts'
import { type PeersTexts, peersVi } from '../text/peers.vi.ts'

/** The words about peers. */
export function usePeersTexts(): PeersTexts {
  return useSpeech().language === 'en' ? peersEn : peersVi
}
