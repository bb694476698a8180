import { expect, test } from 'vitest'
import { pinyinInitials } from '../../server/src/text/pinyin.js'

test.each([
  ['总体目标', 'ztmb'],
  ['省卫生健康委', 'swsjkw'],
  ['党组织领导下的院长负责制', 'dzzldxdyzfzz'],
  ['公立医院高质量发展率先推进', 'glyygzlfzlxtj'],
  ['“三医”联动、DRG 付费（2026年）', 'sylddrgff2026n'],
  ['', ''],
  ['，。《》\ud800', ''],
])('%s', (text, initials) => {
  expect(pinyinInitials(text)).toBe(initials)
})
