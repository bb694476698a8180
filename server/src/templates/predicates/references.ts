/** Predicates about the documents, the region and the date that a plan names. */

import { ofEach } from '../../text/ofEach.js'
import { PhraseSearch } from '../phrases.js'
import { definePredicate, missing, verdict } from './predicate.js'
import { regionFinder } from './region.js'
import { wordSet } from './vocabulary.js'
import { holdsOne, plain, plainNumber } from './words.js'

/** The upper document is cited by number or title. */
export const citationPresent = definePredicate({
  name: 'citation-present',
  summary: {
    zh: '按文号或标题引用了上位文件；只引用转发、落实该文件的文件为部分满足',
    en: 'the upper document is cited by number or title; citing only a document that carries it out is partial',
  },
  arguments: {
    numbers: { kind: 'words', required: true, description: { zh: '发文字号', en: 'document numbers' } },
    titles: { kind: 'words', required: true, description: { zh: '文件标题', en: 'document titles' } },
    related: {
      kind: 'words',
      description: { zh: '部分满足的文件标题中的词', en: 'words in the titles of documents that satisfy it in part' },
    },
  },
  decide: ({ text }, { numbers, titles, related }) => {
    const cited = text.plan.citations.filter((citation) => !citation.self)
    const full = cited.filter(
      (citation) =>
        (citation.number !== undefined &&
          numbers.some((number) => plainNumber(number) === plainNumber(citation.number ?? ''))) ||
        titles.some((title) => title === citation.title.replace(/\s/g, '')),
    )
    const byNumber = full.length > 0 ? [] : text.search(givingNumber(numbers))
    return verdict(
      [...full, ...byNumber],
      related ? cited.filter((citation) => holdsOne(plain(citation.title), related)) : [],
    )
  },
})

/** Title or opening name the region and the subject. */
export const namesRegion = definePredicate({
  name: 'names-region',
  summary: {
    zh: '标题或引言写明本地区和主题，表明方案以本地区为单位',
    en: 'title or preamble name the region and the subject, so that the plan is the region’s as a whole',
  },
  arguments: {
    subject: { kind: 'words', required: true, description: { zh: '主题词', en: 'words of the subject' } },
  },
  decide: ({ text }, { subject }) => {
    const { title, region, spans } = text.plan.metadata
    const names = regionFinder(text.plan)
    const heads = [
      ...(title !== undefined && spans.title ? [{ ...spans.title, text: plain(title) }] : []),
      ...text.opening(30),
    ]
    const both = heads.filter((head) => names(head.text) && holdsOne(head.text, subject))
    const onSubject = heads.filter((head) => holdsOne(head.text, subject))
    if (both.length === 0 && region !== undefined && onSubject.length > 0) return verdict(onSubject.slice(0, 1))
    return verdict(
      both.slice(0, 1),
      heads
        .filter((head) => names(head.text))
        .concat(onSubject)
        .slice(0, 1),
    )
  },
})

/** The document is dated, and not later than a day. */
export const documentDateBy = definePredicate({
  name: 'document-date-by',
  summary: {
    zh: '成文日期不晚于某日；没有成文日期的（草稿）为部分满足',
    en: 'the document’s date is not later than a day; a draft without date is partial',
  },
  arguments: {
    date: {
      kind: 'date',
      required: true,
      description: { zh: '最后一日，如 2021-09-20', en: 'the last day, e.g. 2021-09-20' },
    },
  },
  decide: ({ text }, { date }) => {
    const { metadata } = text.plan
    if (metadata.date === undefined) return { status: 'partial', evidence: [] }
    if (metadata.date > date) return missing
    return { status: 'met', evidence: metadata.spans.date ? [metadata.spans.date] : [] }
  },
})

/** A sentence that gives one of the numbers, be it without a title in 《》. */
const givingNumber = ofEach((numbers: readonly string[]) => {
  const wanted = numbers.map(plainNumber)
  // The last character, hardly ever another than 号, is the same in every spelling.
  const lasts = wordSet(numbers.map((number) => number.slice(-1)))
  return new PhraseSearch(lasts, ({ sought }) => {
    const text = plainNumber(sought.text)
    return wanted.some((number) => text.includes(number))
  })
})
wordSet(['号'])
