import type { RatingTexts } from './rating.vi.ts'

/** Texts of ratings in points and in taps, in English. */
export const ratingEn: RatingTexts = {
  dossier: {
    title: (most) => `How many points of ${most} were dossiers given?`,
    finding: (total, most, grade) => `${total} of ${most} points: ${grade}`,
    findingPlain: (total, most) => `${total} of ${most} points`,
    interval: (low, high) => `With 95% confidence the total lies within ${low}–${high}.`,
    sameGrade: (grade) => `All of this range is graded ${grade}.`,
    grades: (low, high) =>
      `Within this range the grade may be ${low} to ${high}: too little to be sure of one.`,
    noInterval: 'A criterion has a single answer, so no interval can be computed yet.',
    withheld: 'The total is not published: a criterion has too few answers and is withheld.',
    none: 'There is nothing to rate yet.',
    partial: (most) =>
      `Nobody answered some criteria, so the total is out of ${most} points and graded by its share of these.`,
    criterion: 'Criterion',
    answers: 'Answers (n)',
    points: 'Mean points',
    most: 'At most',
    total: 'Total',
    hidden: 'Withheld',
    scale: (grades) => `Grades: ${grades}.`,
    from: (label, points) => `${label} from ${points}`,
    note: 'These points come from the people who filed the dossiers. They are not a SIPAS index and are not added to it or compared with it. By Circular 01/2018, criteria 2, 6, 8 and 9 come from the one-stop information system, so this total does not stand for the unit’s appraised points.',
  },
  counter: {
    title: 'How many taps at the counter are satisfied?',
    finding: (satisfied, taps, share) => `${satisfied} of ${taps} taps chose a satisfied level: ${share}`,
    interval: (interval) => `95% interval: ${interval}%.`,
    withheld: 'Not published: there are too few taps.',
    none: 'Nobody has tapped yet.',
    note: 'People tap of their own accord, once a visit; this is not a SIPAS index and is not added to it or compared with it.',
  },
}
