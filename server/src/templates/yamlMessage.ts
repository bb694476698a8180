/** What is wrong with a YAML file, in one sentence. */

import type { ErrorCode, YAMLError } from 'yaml'
import type { Localised } from '../text/localised.js'

/** What the parser's codes mean; those that say little more than a syntax error are left out. */
const byCode: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_ALIAS: '别名（*）没有对应的锚点（&），或写法不对',
  BAD_DQ_ESCAPE: '双引号中的转义写法不对',
  BAD_INDENT: '缩进不对，同一级的各行应对齐',
  BAD_SCALAR_START: '文字不能以这个符号开头，请加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行中有两处“键: 值”，或列表写在键的位置，请分行或加引号',
  BLOCK_IN_FLOW: '方括号、花括号中不能换行写列表或键值表',
  MISSING_CHAR: '缺少冒号、逗号、引号或括号',
  MULTILINE_IMPLICIT_KEY: '键应写在一行内，请核对是否缺少冒号',
  MULTIPLE_DOCS: '一个文件只能写一份内容，请删去“---”',
  TAB_AS_INDENT: '缩进用了制表符，请改用空格',
  TAG_RESOLVE_FAILED: '不认识的标签（!）',
  UNEXPECTED_TOKEN: '此处有多余的符号或文字',
}

/** The sentence for `error`, without its place, which the range gives. */
export function yamlMessage(error: YAMLError): Localised {
  const said = error.message.split('\n')[0].replace(/(?<![.:\s])[.:\s]+$/, '')
  return { zh: `YAML 有误：${byCode[error.code] ?? '写法不合语法'}。`, en: `YAML error: ${said}.` }
}
