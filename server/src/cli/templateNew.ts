/** `fangan template new`: a template of one's own, by questions on a terminal or by options. */

import { isTemplatePath } from '../analysis/config.js'
import { builtinTemplates } from '../templates/builtin.generated.js'
import { elementList, newElements, newExtension, newTemplate, usualElements } from '../templates/draft/newTemplate.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import { exitCode } from './exitCode.js'
import type { Io } from './io.js'
import type { NewOptions } from './templateArgs.js'
import { templateMessages as messages } from './templateMessages.js'
import { isTemplateId, writeTemplate } from './templateWrite.js'

/** Makes a template file; resolves to the exit code. */
export async function makeTemplate(options: NewOptions, io: Io, locale: Locale): Promise<number> {
  const answers = new Answers(options, io, locale)
  const id = await answers.of('id', messages.askId, 'required')
  const ids = builtinTemplates.map((template) => template.id).join('、')
  const base = await answers.of('extends', fill(messages.askExtends, { ids }), '')
  const title = await answers.of('title', messages.askTitle, base === '' ? 'required' : '')
  const yaml = base === '' ? await ownTemplate(answers, id, title, locale) : newExtension({ id, title, base }, locale)
  const defect = answers.defect ?? defectOf({ id, base }, answers.elements)
  if (defect) {
    io.writeError(`${defect[locale]}\n`)
    return exitCode.failure
  }
  return writeTemplate(yaml, options.output ?? `${id}.yaml`, io, locale)
}

async function ownTemplate(answers: Answers, id: string, title: string, locale: Locale): Promise<string> {
  const document = await answers.of('document', messages.askDocument, 'required')
  const clause = await answers.of('clause', messages.askClause, '全文')
  const kinds = listOf(await answers.of('kinds', messages.askKinds, '实施方案,工作方案,行动计划,方案'))
  const titleWords = listOf(await answers.of('titleWords', messages.askTitleWords, ''))
  const question = fill(messages.askElements, { known: elementList() })
  answers.elements = listOf(await answers.of('elements', question, usualElements.join(',')))
  return newTemplate({ id, title, document, clause, kinds, titleWords, elements: answers.elements }, locale)
}

function defectOf({ id, base }: { id: string; base: string }, elements: readonly string[]): Localised | undefined {
  if (!isTemplateId(id)) return fill(messages.badId, { id })
  if (base !== '' && !isTemplatePath(base) && builtinTemplates.every((template) => template.id !== base)) {
    return fill(messages.noBase, { id: base })
  }
  const unknown = elements.filter((one) => !newElements.has(one))
  if (unknown.length === 0) return undefined
  return fill(messages.badElements, { ids: unknown.join(', '), known: [...newElements.keys()].join(', ') })
}

type Question = keyof Omit<NewOptions, 'output' | 'locale' | 'color'>

/** Gives each option, or the answer on the terminal; elsewhere what has no default is missing. */
class Answers {
  elements: readonly string[] = []
  private readonly missing: Question[] = []

  constructor(
    private readonly options: NewOptions,
    private readonly io: Io,
    private readonly locale: Locale,
  ) {}

  /** The answer to `question`; `fallback` is taken for an empty one, and `required` needs one. */
  async of(name: Question, question: Localised, fallback: string): Promise<string> {
    const given = this.options[name]
    if (given !== undefined) return given.trim()
    const byDefault = fallback === 'required' ? '' : fallback
    const answer = (await this.io.ask?.(this.worded(question, byDefault)))?.trim() ?? ''
    if (answer === '' && fallback === 'required') this.missing.push(name)
    return answer === '' ? byDefault : answer
  }

  get defect(): Localised | undefined {
    if (this.missing.length === 0) return undefined
    const options = this.missing.map((name) => `--${name.replace('titleWords', 'title-words')}`).join('、')
    return fill(messages.lacking, { options })
  }

  private worded(question: Localised, byDefault: string): string {
    const text = byDefault === '' ? question : fill(messages.byDefault, { question, value: byDefault })
    return `${text[this.locale]}${this.locale === 'zh' ? '：' : ': '}`
  }
}

function listOf(answer: string): string[] {
  return answer
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
