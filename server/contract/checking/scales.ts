import type { LocalText, Questionnaire, Scale } from '../questionnaire.ts'
import { type Finding, finding } from './finding.ts'
import { placedBands, placedItems, scaleAt } from './places.ts'
import { wordsOf } from './texts.ts'

/** Labels that stand twice, points that do not rise, and scales with more words on one side than on the other. */
export function checkScales(questionnaire: Questionnaire): Finding[] {
  return [
    ...Object.entries(questionnaire.scales).flatMap(([key, scale]) => [
      ...labelsTwice(
        scale.levels.map(({ label }) => label),
        `${scaleAt(key)}/levels`,
        key,
      ),
      ...pointsOf(scale, key),
      ...balance(scale, key),
    ]),
    ...[...placedItems(questionnaire), ...placedBands(questionnaire)].flatMap(({ item, at }) =>
      'options' in item
        ? labelsTwice(
            item.options.map(({ label }) => label),
            `${at}/options`,
            item.key,
          )
        : [],
    ),
  ]
}

function labelsTwice(labels: readonly LocalText[], at: string, key: string): Finding[] {
  const seen = new Set<string>()
  return labels.flatMap(({ vi }, i) => {
    const words = wordsOf(vi)
    if (words !== '' && seen.has(words))
      return [finding('label_twice', `${at}/${i}/label`, { key, label: vi })]
    seen.add(words)
    return []
  })
}

function pointsOf({ levels }: Scale, key: string): Finding[] {
  const points = levels.map((level) => level.points)
  const isSome = points.some((worth) => worth !== undefined)
  const rises = points.every(
    (worth, i) => worth !== undefined && (i === 0 || worth > (points[i - 1] ?? worth)),
  )
  return isSome && !rises ? [finding('points_not_rising', `${scaleAt(key)}/levels`, { scale: key })] : []
}

// What a label says, told by its words: enough for the scales that surveys use; other words make no finding.
const sides: [side: 'low' | 'middle' | 'high', phrases: string[]][] = [
  [
    'middle',
    [
      'bình thường',
      'trung bình',
      'trung lập',
      'chấp nhận được',
      'neutral',
      'neither',
      'average',
      'acceptable',
    ],
  ],
  [
    'low',
    [
      'không',
      'chưa',
      'kém',
      'tệ',
      'xấu',
      'chậm',
      'dissatisfied',
      'disagree',
      'poor',
      'bad',
      'not',
      'unlikely',
    ],
  ],
  [
    'high',
    [
      'hài lòng',
      'đồng ý',
      'tốt',
      'rất tốt',
      'khá',
      'xuất sắc',
      'satisfied',
      'agree',
      'good',
      'excellent',
      'likely',
    ],
  ],
]

function sideOf({ vi }: LocalText): 'low' | 'middle' | 'high' | null {
  const words = ` ${wordsOf(vi)} `
  return sides.find(([, phrases]) => phrases.some((phrase) => words.includes(` ${phrase} `)))?.[0] ?? null
}

function balance({ levels }: Scale, key: string): Finding[] {
  const found = levels.map(({ label }) => sideOf(label))
  if (found.includes(null)) return []
  const [low, high] = [
    found.filter((side) => side === 'low').length,
    found.filter((side) => side === 'high').length,
  ]
  return low === high || low + high < 3
    ? []
    : [finding('scale_unbalanced', scaleAt(key), { scale: key, low, high })]
}
