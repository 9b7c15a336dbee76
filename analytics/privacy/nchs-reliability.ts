import { clopperPearsonInterval } from '../indices/proportion-interval.ts'

export type NchsReliability = 'present' | 'present_flag_complement' | 'suppress'

/**
 * Whether a share is reliable enough to be presented, by the width of its exact 95 % interval in absolute terms and
 * relative to the share and to its complement.
 * @throws RangeError unless the counts are whole with 0 <= satisfied <= answered
 * @see Parker et al. (2017), National Center for Health Statistics Data Presentation Standards for Proportions,
 *   simplified
 */
export function nchsReliability(satisfied: number, answered: number): NchsReliability {
  const interval = clopperPearsonInterval(satisfied, answered)
  if (!interval || answered < 30) return 'suppress'
  const width = interval.high - interval.low
  if (width >= 0.3) return 'suppress'
  if (width <= 0.05) return 'present'
  const share = satisfied / answered
  if (share > 0 && width / share > 1.3) return 'suppress'
  return share < 1 && width / (1 - share) > 1.3 ? 'present_flag_complement' : 'present'
}
