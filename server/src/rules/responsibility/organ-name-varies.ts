/** Two spellings of one body in one document: 省医保局 and 省医疗保障局. */

import type { Party, Plan } from '../../semantics/model.js'
import { bodiesOf, matchOrgan, organKinds, sameBody, spellingOf } from '../../semantics/organs/index.js'
import { counted } from '../../text/counted.js'
import { defineRule } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'organ-name-varies',
    group: 'responsibility',
    severity: 'information',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '同一单位名称写法不一', en: 'Two spellings of one body' },
    basis: [
      { document: '党政机关公文处理工作条例', clause: '第九条' },
      { document: '党政机关公文处理工作条例', clause: '第十九条' },
    ],
    messages: {
      varies: {
        zh: '“{name}”与“{usual}”是同一单位，全文{count}处用“{usual}”。请统一写法。',
        en: '“{name}” and “{usual}” are one body; {usual} is used {count}. Use one spelling.',
      },
      tie: {
        zh: '“{name}”与“{usual}”是同一单位，全文各用{count}处。请统一写法，建议用“{usual}”。',
        en: '“{name}” and “{usual}” are one body, each used {count}. Use one spelling; {usual} is the usual one.',
      },
    },
  },
  check({ plan, report }) {
    for (const parties of bodies(plan)) {
      if (isSpeltAlike(parties)) continue
      const usual = mostFrequent(parties)
      const model = parties.find((party) => spellingOf(party) === usual)
      const count = parties.filter((party) => spellingOf(party) === usual).length
      if (!model) continue
      for (const spelling of new Set(parties.map(spellingOf))) {
        if (spelling === usual || isDefined(plan, spelling, usual)) continue
        const places = parties.filter((party) => spellingOf(party) === spelling)
        report({
          range: places[0],
          message: places.length === count ? 'tie' : 'varies',
          args: { name: places[0].text, usual: model.text, count: counted(count, 'time') },
          related: places
            .slice(1)
            .map((range) => ({ range, message: { zh: '此处同样写法', en: 'Spelt this way too' } })),
          fixes: [
            {
              title: { zh: `统一为“${usual}”`, en: `Use “${usual}” throughout` },
              safety: 'safe',
              edits: places.map((party) => respelling(party, spelling, usual)),
            },
          ],
        })
      }
    }
  },
})

/** The known parties, grouped by body. */
function bodies(plan: Plan): Party[][] {
  const groups: Party[][] = []
  const byName = new Map<string, Map<string, Party[]>>()
  for (const party of bodiesOf(plan)) {
    const same = byName.get(party.text) ?? new Map<string, Party[]>()
    byName.set(party.text, same)
    const known = same.get(party.canonical)
    if (known) known.push(party)
    else if (matchOrgan(party.text)) {
      const group = groups.find(([first]) => sameBody(first, party)) ?? []
      if (group.push(party) === 1) groups.push(group)
      // Blanks are never one body, so each is looked up anew.
      if (sameBody(party, party)) same.set(party.canonical, group)
    }
  }
  return groups
}

function isSpeltAlike(parties: readonly Party[]): boolean {
  const { text } = parties[0]
  const spelling = spellingOf(parties[0])
  return parties.every((party) => party.text === text || spellingOf(party) === spelling)
}

/** A full name that the text shortens itself (以下简称…) stands rightly where it is defined. */
function isDefined(plan: Plan, spelling: string, usual: string): boolean {
  return plan.abbreviations.some(({ short, full }) => {
    const both = [short, full]
    return both.some((name) => name.endsWith(spelling)) && both.some((name) => name.endsWith(usual))
  })
}

/** The most frequent spelling; of several the one that clauses usually use. */
function mostFrequent(parties: readonly Party[]): string {
  const counts = new Map<string, number>()
  for (const spelling of parties.map(spellingOf)) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  const standard = standardSpellings(parties[0])
  // Spellings that the data do not have come last.
  const rank = (spelling: string): number => {
    const at = standard.indexOf(spelling)
    return at < 0 ? standard.length : at
  }
  return [...counts].sort((a, b) => b[1] - a[1] || rank(a[0]) - rank(b[0]))[0][0]
}

/** The spellings of a body in the data of organs, the usual ones first. */
function standardSpellings(party: Party): readonly string[] {
  const match = matchOrgan(party.text)
  if (match?.organ) return [...match.organ.shortForms, match.organ.name]
  const kind = organKinds.find(({ id }) => id === match?.kind)
  return kind ? [...(kind.usual ?? []), ...kind.short, ...kind.full] : []
}

/** The place in front of the name stays as printed. */
function respelling(party: Party, spelling: string, usual: string): { start: number; end: number; newText: string } {
  const at = party.text.lastIndexOf(spelling)
  const start = party.start + at
  const whole = at < 0 || party.end - party.start !== party.text.length
  return whole
    ? { start: party.start, end: party.end, newText: (matchOrgan(party.text)?.prefix ?? '') + usual }
    : { start, end: start + spelling.length, newText: usual }
}
