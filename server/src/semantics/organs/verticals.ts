/** Bodies whose name puts the place in the middle: branches of national bodies, the youth league. */

/** One way of writing such a body; the first group is the place. */
export interface Vertical {
  readonly kind: string
  readonly pattern: RegExp
}

const PLACE = '([\\u4e00-\\u9fffX×]{1,8}?(?:省|自治区|市|县|区|州|盟|旗)?)'

/** Tried in order before the ordinary spellings. */
export const verticals: readonly Vertical[] = [
  { kind: 'tax', pattern: vertical('国家税务总局', '税务局') },
  { kind: 'financial-regulation', pattern: vertical('国家金融监督管理总局', '(?:监管局|监管分局|监管支局)') },
  {
    kind: 'banking-insurance',
    pattern: vertical('中国银(?:行)?保(?:险)?(?:监督管理委员会|监会)', '(?:监管局|监管分局)'),
  },
  { kind: 'securities', pattern: vertical('中国证券?监(?:督管理委员)?会', '监管局') },
  { kind: 'foreign-exchange', pattern: vertical('国家外汇管理局', '分局') },
  { kind: 'central-bank-sub-branch', pattern: vertical('(?:中国)?人民银行', '(?:中心支行|营业管理部)') },
  { kind: 'central-bank-sub-branch', pattern: vertical('人行', '(?:中心支行|营业管理部)') },
  { kind: 'central-bank-branch', pattern: vertical('(?:中国)?人民银行', '分行') },
  { kind: 'central-bank-branch', pattern: vertical('人行', '分行') },
  {
    kind: 'youth-league',
    pattern: /^(?:共青团|团)([\u4e00-\u9fffX×]{0,6}(?:省|自治区|市|县|区|州|盟|旗|XX|××))委(?:员会)?$/,
  },
  { kind: 'customs', pattern: /^(?:中华人民共和国)?([\u4e00-\u9fff]{2,4})海关$/ },
]

function vertical(opening: string, ending: string): RegExp {
  return new RegExp(`^${opening}${PLACE}${ending}$`)
}
