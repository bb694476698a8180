/** The provinces, autonomous regions and municipalities of the mainland, as places that a body's name opens with. */

/** One province-level region. */
export interface Region {
  /** The full name: 江西省, 广西壮族自治区, 上海市. */
  readonly name: string
  /** The name without its kind: 江西, 广西, 上海. */
  readonly short: string
  /** The one-character names: 赣. */
  readonly abbreviations: string
}

/** All 31, in the order of the statistical code (GB/T 2260). */
export const regions: readonly Region[] = [
  ['北京市', '北京', '京'],
  ['天津市', '天津', '津'],
  ['河北省', '河北', '冀'],
  ['山西省', '山西', '晋'],
  ['内蒙古自治区', '内蒙古', '蒙'],
  ['辽宁省', '辽宁', '辽'],
  ['吉林省', '吉林', '吉'],
  ['黑龙江省', '黑龙江', '黑'],
  ['上海市', '上海', '沪'],
  ['江苏省', '江苏', '苏'],
  ['浙江省', '浙江', '浙'],
  ['安徽省', '安徽', '皖'],
  ['福建省', '福建', '闽'],
  ['江西省', '江西', '赣'],
  ['山东省', '山东', '鲁'],
  ['河南省', '河南', '豫'],
  ['湖北省', '湖北', '鄂'],
  ['湖南省', '湖南', '湘'],
  ['广东省', '广东', '粤'],
  ['广西壮族自治区', '广西', '桂'],
  ['海南省', '海南', '琼'],
  ['重庆市', '重庆', '渝'],
  ['四川省', '四川', '川蜀'],
  ['贵州省', '贵州', '贵黔'],
  ['云南省', '云南', '云滇'],
  ['西藏自治区', '西藏', '藏'],
  ['陕西省', '陕西', '陕秦'],
  ['甘肃省', '甘肃', '甘陇'],
  ['青海省', '青海', '青'],
  ['宁夏回族自治区', '宁夏', '宁'],
  ['新疆维吾尔自治区', '新疆', '新'],
].map(([name, short, abbreviations]) => ({ name, short, abbreviations }))

const byOpening = regions.flatMap((region) => [
  { opening: region.name, region },
  { opening: region.short, region },
])

/**
 * The province that `name` opens with, by its full name: 江西省卫生健康委 and 江西金融监管局 give 江西省.
 * A province outside the list (云岭省 in an exercise) is taken as printed; `undefined` when none is named.
 */
export function regionOf(name: string): string | undefined {
  const known = byOpening.find(({ opening }) => name.startsWith(opening))
  if (known && !isCityOfSameName(name, known.opening)) return known.region.name
  return /^(?![全我各本该跨外于在出和与及到向各]|.[全我各本该跨外于在出和与及到向]|..[全我各本该跨外])[\u4e00-\u9fff]{2,3}?省/.exec(
    name,
  )?.[0]
}

/** 吉林市 and 海南州 are no provinces. */
function isCityOfSameName(name: string, opening: string): boolean {
  return (opening === '吉林' && name[2] === '市') || (opening === '海南' && name[2] === '州')
}
