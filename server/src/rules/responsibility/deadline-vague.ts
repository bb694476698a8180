/** A deadline that names no day that could be checked: 近期, 尽快, 明年. */

import type { Deadline, Task } from '../../semantics/model.js'
import { unitsOf } from '../../semantics/organs/index.js'
import { overlaps, type TextRange } from '../../text/range.js'
import { defineRule, type Fix } from '../rule.js'
import { inUnit } from '../unitText.js'

export const rule = defineRule({
  meta: {
    id: 'deadline-vague',
    group: 'responsibility',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '完成时限不明确', en: 'Vague deadline' },
    basis: [
      { document: '国医改秘函〔2021〕40号', clause: '二、第2段' },
      { document: '党政机关公文处理工作条例', clause: '第十九条' },
    ],
    messages: {
      label: {
        zh: '完成时限写作“{text}”，到期与否无法判定，不便督办。请写明年月，如“2025年12月底前”。',
        en: 'The deadline reads “{text}”: nobody can tell when it is over. Give year and month, e.g. 2025年12月底前.',
      },
      open: {
        zh: '完成时限写作“{text}”，没有截止时间。长期工作请写明阶段性节点或报告频次，如“2025年12月底前取得阶段性成效”“每季度末报送”。',
        en: 'The deadline reads “{text}” and has no end. Give a milestone or a reporting rhythm for long-term work.',
      },
      text: {
        zh: '“{text}”没有指明时间，本项也未另写完成时限。请写明年月。',
        en: '“{text}” names no time, and the item gives no other deadline. Give year and month.',
      },
    },
    options: {
      runningText: {
        description: {
          zh: '未写其他时限的任务，正文中的“近期”“尽快”等是否也提示',
          en: 'Whether 近期, 尽快 and the like in the text of a task without any other deadline are hinted at too',
        },
        default: false,
      },
    },
  },
  check({ plan, options, report }) {
    for (const unit of unitsOf(plan)) {
      for (const { range, text } of labelled(unit, plan.source)) {
        if (VAGUE.test(text)) report({ range, message: 'label', args: { text }, fixes: [dated(range)] })
        else if (OPEN.test(text))
          report({ range, message: 'open', args: { text }, severity: 'hint', fixes: [dated(range)] })
      }
      if (options.runningText !== true || unit.row || unit.deadlines.some(isDated)) continue
      for (const match of plan.source.slice(unit.start, unit.end).matchAll(IN_TEXT)) {
        const start = unit.start + match.index
        report({
          range: { start, end: start + match[0].length },
          message: 'text',
          args: { text: match[0] },
          severity: 'hint',
        })
      }
    }
  },
})

/** A date with blanks in place of the vague word. */
function dated({ start, end }: TextRange): Fix {
  return {
    title: { zh: '改为“20XX年XX月底前”（XX 处待填）', en: 'Write 20XX年XX月底前 (fill in XX)' },
    safety: 'unsafe',
    edits: [{ start, end, newText: '20XX年XX月底前' }],
  }
}

const VAGUE =
  /^(?:力争|争取)?(?:在)?(?:近期|近日|短期内?|尽快|尽早|及早|抓紧|适时|明年|后年|去年|上月|下月|本月|上年|下年|来年|早日|不久|有条件时|条件成熟后?|视情况?|立即|即时|随时|待定)(?:内|前|底前|年?底前?|上半年|下半年|\d{1,2}月(?:底)?前?)?(?:完成|落实|实施|推进|启动|开展|出台|印发)?$/

const OPEN =
  /^(?:长期|持续|常态化|长期坚持|持续推进|长期推进|常抓不懈|持续实施|持续开展|长期实施|常年|全年|定期|按(?:照)?(?:上级|国家|省)?.{0,8}(?:部署|要求|安排|进度)(?:完成|推进)?)$/

const IN_TEXT = /近期|近日|尽快|尽早|明年(?:底前|上半年|下半年|年底前)?|后年|下月/g

/** A label and what stands behind it up to the end of its phrase. */
const LABEL =
  /(?:完成时限|完成时间|办结时限|时限要求|完成期限|整改时限|时间节点|时间要求|进度要求|时限)[：:][ \u3000]*([^；;，,。）)〕\]\n\r\t]{1,20})/g

interface Found {
  readonly range: TextRange
  readonly text: string
}

/** What stands behind deadline labels of the task, and in its row's cells under such a heading. */
function labelled(unit: Task, source: string): readonly Found[] {
  const behindLabels = behindLabelsOf(unit, source)
  const inCells = unit.row ? cells(unit, source) : []
  const others = unit.deadlines.filter(
    (deadline) =>
      deadline.labelled && !isDated(deadline) && !behindLabels.some(({ range }) => overlaps(range, deadline)),
  )
  if (others.length === 0 && inCells.length === 0) return behindLabels
  return [...behindLabels, ...others.map((range) => ({ range, text: range.text.trim() })), ...inCells]
}

const behindLabelsOf = inUnit(
  (text): readonly Found[] =>
    (!/时限|时间|期限|节点|进度要求/.test(text) ? [] : [...text.matchAll(LABEL)]).map((match) => {
      const content = match[1].trim()
      const start = match.index + match[0].length - match[1].length
      return { range: { start, end: start + content.length }, text: content }
    }),
  ({ range, text }, delta) => ({ range: { start: range.start + delta, end: range.end + delta }, text }),
)

/** Cells that hold nothing but a vague word; the heading of their column need not be known. */
function cells(unit: Task, source: string): Found[] {
  const known = unit.deadlines.filter((deadline) => deadline.labelled).map((deadline) => deadline.start)
  return (unit.row?.cells ?? []).flatMap((cell) => {
    if (!cell || known.some((start) => cell.start <= start && start < cell.end)) return []
    const text = source.slice(cell.start, cell.end).trim()
    const start = source.indexOf(text, cell.start)
    return VAGUE.test(text) || OPEN.test(text) ? [{ range: { start, end: start + text.length }, text }] : []
  })
}

function isDated(deadline: Deadline): boolean {
  return deadline.kind !== 'open' || deadline.blank === true
}
