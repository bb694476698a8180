/** What a drafted template says to whoever looks it through. */

import type { Localised } from '../../text/localised.js'

export const draftMessages = {
  opening: {
    zh: '由通知拟出的模板草稿，请对照原文逐项核对。每项上方是通知的原话；注明“请核对”的，判定词取自原话，应改成方案里常见的说法。\n用 fangan template test 试用；格式见 docs/templates.md。',
    en: 'A template drafted from a notice; compare each element with its words, which stand above it. Where it says “check”, the words to look for are those of the notice.\nTry it with fangan template test; docs/templates.md explains the format.',
  },
  newOpening: {
    zh: '自备模板；格式见 docs/templates.md，写好后用 fangan template test 试用，再在 fangan.config.json 的 templates 中写上路径。',
    en: 'A template of your own; docs/templates.md explains the format. Try it with fangan template test, then name it under templates in fangan.config.json.',
  },
  newExtension: {
    zh: '改动、取消或新增要素，例如（去掉行首的 # 和上一行的 []）：\n- { id: 要素的 id, severity: warning }\n- { id: 要素的 id, off: true }',
    en: 'Change, take out or add elements, e.g. (without the # and the [] above):\n- { id: the-id, severity: warning }\n- { id: the-id, off: true }',
  },
  appliesTo: {
    zh: '请核对：约束哪些地区、哪一级政府（levels：national、province、city、county），标题含哪些词的方案适用。',
    en: 'Check: which regions and levels (national, province, city, county) are bound, and the words of the title.',
  },
  nothing: {
    zh: '没有读到对方案的要求，请照 docs/templates.md 自行填写。',
    en: 'No demands on a plan were found; write them as docs/templates.md explains.',
  },
  undecided: {
    zh: '通知还有以下要求，从方案文字判断不出，没有列入：',
    en: 'The notice also asks for the following, which cannot be read from a plan:',
  },
  doubts: {
    words: {
      zh: '请核对：判定词取自原话，请补上方案中的常见说法，并确认判定方法。',
      en: 'Check: the words are those of the notice; add what plans usually say, and see whether the predicate fits.',
    },
    subjects: {
      zh: '请核对：具体目标落到哪些对象（subjects）。',
      en: 'Check: whom specific goals are stated for (subjects).',
    },
    names: { zh: '请核对：补上这一类的其他说法（names）。', en: 'Check: add the other names of this class.' },
    classes: {
      zh: '请核对：分哪几类（classes），至少写几类。',
      en: 'Check: which classes there are, and how many at least.',
    },
    number: {
      zh: '请核对：通知没有写这份文件的文号；知道文号的，改用 citation-present。',
      en: 'Check: the notice gives no number of this document; with one, use citation-present.',
    },
  } as Readonly<Record<string, Localised>>,
  reasons: {
    prohibition: { zh: '禁止性要求，须人工核对', en: 'a prohibition; to be checked by hand' },
    attitude: { zh: '认识和态度方面的要求', en: 'a matter of attitude' },
    work: { zh: '对工作的要求', en: 'about the work, not the plan' },
  } as Readonly<Record<string, Localised>>,
}
