/** Every sentence on ranks. Numbers and names come in already written. */
export interface LeagueWords {
  /** The only unit of its table. */
  alone: string
  sure(rank: string): string
  /** @param range as "4–15" */
  unsure(rank: string, range: string): string
  /** Not to be told apart from any other. */
  open(rank: string): string
  funnelAbove(low: string, high: string): string
  funnelBelow(low: string, high: string): string
  shrunk(shrunk: string): string

  none: string
  one: string
  /** All units form one group. */
  undivided(units: string): string
  /** One unit leads clearly. */
  leader(name: string, units: string): string
  leaders(names: string, units: string): string
  manyLeaders(leaders: string, units: string): string
  groups(groups: string): string
  outside(above: string[], below: string[]): string
  unranked(units: string): string
  and: string
}

export const leagueWordsVi: LeagueWords = {
  alone: 'Là đơn vị duy nhất trong bảng nên không có thứ hạng.',
  sure: (rank) => `Hạng ${rank}, tách rõ khỏi các đơn vị khác.`,
  unsure: (rank, range) => `Hạng ${rank}, không phân biệt được với hạng ${range}.`,
  open: (rank) => `Hạng ${rank}, chưa phân biệt được với đơn vị nào trong bảng.`,
  funnelAbove: (low, high) =>
    `Cao hơn mức chung nhiều hơn ngẫu nhiên giải thích được (đơn vị cỡ này: ${low}–${high}).`,
  funnelBelow: (low, high) =>
    `Thấp hơn mức chung nhiều hơn ngẫu nhiên giải thích được (đơn vị cỡ này: ${low}–${high}).`,
  shrunk: (shrunk) => `Số phiếu còn ít; ước lượng đã kéo về mức chung: ${shrunk}.`,

  none: 'Chưa có đơn vị nào được xếp hạng.',
  one: 'Chỉ có một đơn vị công bố được, nên không có thứ hạng.',
  undivided: (units) =>
    `Không đơn vị nào tách rõ khỏi nhóm đầu: với số phiếu hiện có, chưa xếp được thứ tự của ${units} đơn vị.`,
  leader: (name, units) => `${name} đứng đầu và tách rõ khỏi mọi đơn vị khác trong ${units} đơn vị.`,
  leaders: (names, units) =>
    `Nhóm đầu trong ${units} đơn vị là ${names}; giữa các đơn vị này chưa phân biệt được đơn vị nào hơn.`,
  manyLeaders: (leaders, units) =>
    `Nhóm đầu có ${leaders} trong ${units} đơn vị; giữa các đơn vị này chưa phân biệt được đơn vị nào hơn.`,
  groups: (groups) =>
    `Các đơn vị chia thành ${groups} nhóm: trong một nhóm chưa phân biệt được; mỗi đơn vị của nhóm sau thấp hơn rõ ít nhất một đơn vị của nhóm trước.`,
  outside: (above, below) => {
    const parts = [
      above.length > 0 ? `cao hơn: ${above.join(', ')}` : '',
      below.length > 0 ? `thấp hơn: ${below.join(', ')}` : '',
    ].filter((part) => part !== '')
    return `Khác mức chung nhiều hơn ngẫu nhiên giải thích được: ${parts.join('; ')}.`
  },
  unranked: (units) => `${units} đơn vị không được xếp hạng, lý do ghi ở cuối bảng.`,
  and: ' và ',
}

export const leagueWordsEn: LeagueWords = {
  alone: 'The only unit of the table, so there is no rank.',
  sure: (rank) => `Rank ${rank}, clearly apart from the others.`,
  unsure: (rank, range) => `Rank ${rank}, cannot be told apart from ranks ${range}.`,
  open: (rank) => `Rank ${rank}, cannot be told apart from any unit of the table.`,
  funnelAbove: (low, high) =>
    `Further above the level of all than chance explains (units of this size: ${low}–${high}).`,
  funnelBelow: (low, high) =>
    `Further below the level of all than chance explains (units of this size: ${low}–${high}).`,
  shrunk: (shrunk) => `Few responses; estimate drawn towards the level of all: ${shrunk}.`,

  none: 'No unit can be ranked yet.',
  one: 'Only one unit can be shown, so there is no rank.',
  undivided: (units) =>
    `No unit stands clearly apart from the leading group: these responses do not put the ${units} units in order.`,
  leader: (name, units) => `${name} leads and stands clearly apart from all others of the ${units} units.`,
  leaders: (names, units) =>
    `The leading group of the ${units} units is ${names}; which of them is better cannot be told.`,
  manyLeaders: (leaders, units) =>
    `The leading group holds ${leaders} of the ${units} units; which of them is better cannot be told.`,
  groups: (groups) =>
    `The units form ${groups} groups: within a group they cannot be told apart; each unit of a later group is clearly below at least one unit of the group before.`,
  outside: (above, below) => {
    const parts = [
      above.length > 0 ? `above: ${above.join(', ')}` : '',
      below.length > 0 ? `below: ${below.join(', ')}` : '',
    ].filter((part) => part !== '')
    return `Further from the level of all than chance explains: ${parts.join('; ')}.`
  },
  unranked: (units) => `${units} without a rank; the reason stands at the end of the table.`,
  and: ' and ',
}
