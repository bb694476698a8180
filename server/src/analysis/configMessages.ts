/** What is said of a defective configuration. */

import type { Localised } from '../text/localised.js'

/** Texts by defect; `{name}` is what was found. */
export const configMessages = {
  /** By the parser's name of the error. */
  syntax: {
    InvalidSymbol: {
      zh: '这里的文字无法识别。名称和文字要用英文双引号括起，如 "general"。',
      en: 'This is not understood. Names and texts stand in double quotes, e.g. "general".',
    },
    InvalidNumberFormat: { zh: '数字的写法不对。', en: 'The number is malformed.' },
    UnexpectedEndOfNumber: { zh: '数字没有写完。', en: 'The number is not complete.' },
    PropertyNameExpected: {
      zh: '这里应为用英文双引号括起的配置项名称。',
      en: 'A name in double quotes is expected here.',
    },
    ValueExpected: { zh: '这里缺少值，请补上。', en: 'A value is missing here; add it.' },
    ColonExpected: { zh: '名称和值之间缺少英文冒号“:”。', en: 'A colon is missing between name and value.' },
    CommaExpected: {
      zh: '这里缺少英文逗号“,”，或括号不成对。',
      en: 'A comma is missing here, or brackets do not pair.',
    },
    CloseBraceExpected: { zh: '缺少与前文对应的“}”。', en: 'The closing brace } is missing.' },
    CloseBracketExpected: { zh: '缺少与前文对应的“]”。', en: 'The closing bracket ] is missing.' },
    EndOfFileExpected: {
      zh: '配置到此应已结束，后面的内容是多余的，请删去。',
      en: 'The configuration should end here; remove what follows.',
    },
    InvalidCommentToken: { zh: '这里不能写注释。', en: 'No comment can stand here.' },
    UnexpectedEndOfComment: { zh: '注释没有用“*/”结束。', en: 'The comment is not closed by */.' },
    UnexpectedEndOfString: {
      zh: '文字缺少后面的英文双引号，或中间换了行。',
      en: 'The text lacks its closing double quote, or holds a line break.',
    },
    InvalidUnicode: {
      zh: '“\\u”后面应为四位十六进制数。',
      en: 'Four hexadecimal digits are expected after \\u.',
    },
    InvalidEscapeCharacter: {
      zh: '反斜杠后面的字符不对；路径请用“/”分隔。',
      en: 'The character after the backslash is wrong; separate folders by /.',
    },
    InvalidCharacter: {
      zh: '文字里有不能直接书写的控制字符，请删去。',
      en: 'The text holds a control character; remove it.',
    },
  },
  syntaxOther: {
    zh: 'JSON 书写有误。请检查此处的引号、逗号和括号是否成对。',
    en: 'The JSON is malformed. Check quotes, commas and brackets here.',
  },
  unknownKey: { zh: '没有名为“{name}”的配置项，这一项不起作用。', en: 'There is no key "{name}"; it has no effect.' },
  keyTwice: {
    zh: '配置项“{name}”写了两次，只有第一次有效。',
    en: 'The key "{name}" stands twice; only the first one counts.',
  },
  unknownRule: {
    zh: '没有名为“{name}”的规则，这一项不起作用。',
    en: 'There is no rule "{name}"; the entry has no effect.',
  },
  unknownOption: { zh: '这条规则没有名为“{name}”的选项。', en: 'This rule has no option "{name}".' },
  optionType: {
    zh: '选项值的类型不对，应类似 {example}。',
    en: 'The option has the wrong type; it should look like {example}.',
  },
  severity: { zh: '“{name}”不是级别。', en: '"{name}" is no severity.' },
  settingShape: {
    zh: '规则的设置应写成级别，或［级别，{选项}］，例如 ["warning", {}]。',
    en: 'A rule is set to a severity, or to [severity, {options}], e.g. ["warning", {}].',
  },
  locale: { zh: '“{name}”不是支持的语言。', en: '"{name}" is no supported language.' },
  overrideWithoutFiles: {
    zh: '这一组没有写 files，不知道对哪些文件生效。请加上 "files": ["通配符"]。',
    en: 'This entry has no "files", so it applies to nothing. Add "files": ["glob"].',
  },
  wantObject: { zh: '此处应为花括号括起的对象。', en: 'An object in braces is expected here.' },
  wantArray: { zh: '此处应为方括号括起的列表。', en: 'A list in square brackets is expected here.' },
  wantString: { zh: '此处应为不空的字符串。', en: 'A string that is not empty is expected here.' },
  meant: { zh: '是否应为“{meant}”？', en: 'Did you mean "{meant}"?' },
  choices: { zh: '可用：{choices}。', en: 'Possible: {choices}.' },
  glob: {
    empty: { zh: '通配符是空的，请写文件名或删去。', en: 'The glob is empty; write a file name or remove it.' },
    backslash: {
      zh: '通配符“{glob}”用了反斜杠，请改用“/”分隔文件夹。',
      en: 'The glob "{glob}" has a backslash; separate folders by "/".',
    },
    absolute: {
      zh: '通配符“{glob}”是绝对路径，请写成相对于配置文件所在文件夹的路径。',
      en: 'The glob "{glob}" is absolute; write it relative to the folder of this file.',
    },
    outside: {
      zh: '通配符“{glob}”用“..”指到了配置文件所在文件夹之外，请把配置文件放到上一级文件夹。',
      en: 'The glob "{glob}" leaves the folder of this file by ".."; put the file into the folder above instead.',
    },
    unbalanced: {
      zh: '通配符“{glob}”的括号不成对，请补全。',
      en: 'The brackets of the glob "{glob}" do not pair; complete them.',
    },
    involved: {
      zh: '通配符“{glob}”太复杂，逐个文件比对会很慢；请少用星号和括号，或分成几条来写。',
      en: 'The glob "{glob}" is so involved that comparing file names with it takes long; use fewer stars and brackets, or several globs.',
    },
  },
} as const satisfies Record<string, Localised | Record<string, Localised>>
