/** Finds the heading that a reference names, near the reference first. */

import type { Heading, Plan } from '../../semantics/model.js'
import type { NumberForm } from '../../syntax/node.js'
import { lastFrom } from '../../text/sorted.js'
import type { Mention, MentionPart } from './referenceGrammar.js'

/** Looks up headings of one plan. */
export class Resolver {
  private readonly headings: readonly Heading[]
  private readonly hasArticles: boolean

  constructor(plan: Plan) {
    this.headings = plan.headings
    this.hasArticles = plan.headings.some(({ form }) => form === 'article')
  }

  /** The heading that the first part of a reference at source offset `offset` names; `undefined` when none or several do. */
  first(part: MentionPart, mention: Mention, offset: number): Heading | undefined {
    for (const forms of this.formsOf(part)) {
      const fits = (heading: Heading): boolean =>
        heading.ordinal === part.ordinal &&
        forms.includes(heading.form) &&
        (part.unit !== '部分' || heading.level === 1) &&
        (!mention.backwards || heading.start < offset)
      const found = mention.ofDocument
        ? (this.only(fits, offset) ?? this.nearest(fits, offset))
        : (this.nearest(fits, offset) ?? this.only(fits, offset))
      if (found) return found
    }
    return undefined
  }

  /** The heading right below `above` that `part` names. */
  below(above: Heading, part: MentionPart): Heading | undefined {
    return this.among(above.children, part)
  }

  /** The heading beside `heading` that `part` names. */
  sibling(heading: Heading, part: MentionPart): Heading | undefined {
    const siblings = heading.parent ? heading.parent.children : this.roots(heading)
    return this.among(
      siblings.filter((one) => one.form === heading.form),
      part,
    )
  }

  private among(headings: readonly Heading[], part: MentionPart): Heading | undefined {
    for (const forms of this.formsOf(part)) {
      const found = headings.filter((one) => one.ordinal === part.ordinal && forms.includes(one.form))
      if (found.length > 0) return found.length === 1 ? found[0] : undefined
    }
    return undefined
  }

  private nearest(fits: (heading: Heading) => boolean, offset: number): Heading | undefined {
    const around = this.around(offset)
    for (let scope = around; scope; scope = scope.parent) {
      const found = scope.children.filter(fits)
      if (found.length > 0) return found.length === 1 ? found[0] : undefined
    }
    const found = this.roots(around).filter(fits)
    return found.length === 1 ? found[0] : undefined
  }

  private only(fits: (heading: Heading) => boolean, offset: number): Heading | undefined {
    const around = this.around(offset)
    const found = this.headings.filter((one) => isBeside(one, around) && fits(one))
    return found.length === 1 ? found[0] : undefined
  }

  private roots(around: Heading | undefined): Heading[] {
    return this.headings.filter((one) => !one.parent && isBeside(one, around))
  }

  /** The innermost heading whose section holds `offset`. */
  private around(offset: number): Heading | undefined {
    let heading = lastFrom(this.headings, offset)
    while (heading && heading.sectionEnd <= offset) heading = heading.parent
    return heading
  }

  /** The forms that a number may have at its heading, the likeliest first. */
  private formsOf({ unit, script, brackets }: MentionPart): readonly (readonly NumberForm[])[] {
    if (unit === '部分') return [['chapter', 'han']]
    if (unit === '章' || unit === '编' || unit === '篇') return [['chapter']]
    if (unit === '条' && this.hasArticles && !brackets) return [['article']]
    if (brackets) return script === 'han' ? [['han-brackets']] : [['arabic-brackets']]
    if (script === 'arabic') return [['arabic'], ['arabic-brackets'], ['circled']]
    if (unit === undefined) return [['han']]
    return unit === '条' ? [['han'], ['han-brackets']] : [['han-brackets'], ['han']]
  }
}

/** True for headings of one document, both in its text or both in its annexes. */
function isBeside(heading: Heading, around: Heading | undefined): boolean {
  return heading.part === (around?.part ?? 0) && heading.scope === (around?.scope ?? 'main')
}
