/** 版式预览: the plan on pages, which knows it from the messages of the extension alone. */

import './style.css'
import { measure, pieceOf } from './measure.js'
import type { FromPreview, PreviewStart, ToPreview } from './messages.js'
import { paginate } from './paginate.js'

interface Host {
  postMessage(message: FromPreview): void
}

declare function acquireVsCodeApi(): Host

/** A block with where it stands on the screen, from the top of the first page. */
interface Anchor {
  readonly line: number
  readonly top: number
}

class Preview {
  private readonly host = acquireVsCodeApi()
  private readonly source = made('div', 'source type')
  private readonly sheet = made('main', 'sheet')
  private readonly pages = made('div', 'pages')
  private readonly notice = made('p', 'notice')
  private readonly status = made('div', 'visually-hidden')
  private anchors: readonly Anchor[] = []
  private line = 0
  private count = 0
  /** Where the editor has scrolled the page to; a reader who has scrolled on by hand is left there while one types. */
  private followed = 0

  constructor(private readonly start: PreviewStart) {
    this.source.ariaHidden = 'true'
    this.source.lang = 'zh-CN'
    this.pages.lang = 'zh-CN'
    this.sheet.tabIndex = 0
    this.sheet.ariaLabel = start.texts.keys
    this.status.role = 'status'
    this.notice.hidden = true
    this.sheet.append(this.pages)
    document.body.append(this.notice, this.sheet, this.source, this.status)
    window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => this.take(data))
    window.addEventListener('resize', () => this.scale())
    this.sheet.addEventListener('dblclick', ({ target }) => this.reveal(target))
    this.host.postMessage({ type: 'ready' })
  }

  private take(message: ToPreview): void {
    switch (message.type) {
      case 'plan':
        this.show(message.html, message.variables)
        break
      case 'none':
        this.showNotice(this.start.texts.noPlan)
        break
      case 'scroll':
        this.line = message.line
        this.scroll()
        break
      case 'print':
        this.print()
    }
  }

  private showNotice(text: string): void {
    this.notice.textContent = text
    this.notice.hidden = text === ''
    this.sheet.hidden = text !== ''
  }

  /** Lays the plan out anew; the pages that are shown stay until the new ones are there. */
  private show(html: string, variables: Readonly<Record<string, string>>): void {
    this.showNotice('')
    for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value)
    document.documentElement.dataset.number = variables['--number-form']
    document.documentElement.dataset.side = variables['--number-side']
    // Markup that the server has made; the policy of the page lets none of it run.
    this.source.innerHTML = html
    for (const block of this.source.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')) setPlace(block)
    const { blocks, measured, notes } = measure(this.source)
    const contents = paginate(measured, areaHeight(this.source))
    const pages = contents.map((content, index) => {
      const area = made('div', 'area type')
      area.append(...content.pieces.map((piece) => pieceOf(blocks[piece.block], measured[piece.block], piece)))
      const foot = made('div', 'foot')
      const footnotes = content.notes.flatMap((number) => notes.get(number)?.cloneNode(true) ?? [])
      foot.append(...footnotes, ...area.querySelectorAll('.imprint'))
      foot.classList.toggle('has-notes', footnotes.length > 0)
      area.append(foot)
      return this.pageOf(area, index + 1, contents.length)
    })
    this.source.replaceChildren()
    this.pages.replaceChildren(...pages)
    this.scale()
    if (contents.length === this.count) return
    this.count = contents.length
    this.status.textContent = filled(this.start.texts.pages, this.count)
    this.host.postMessage({ type: 'pages', count: this.count })
  }

  private pageOf(area: HTMLElement, number: number, count: number): HTMLElement {
    const page = made('section', `page ${number % 2 === 1 ? 'odd' : 'even'}`)
    page.ariaLabel = filled(this.start.texts.page, number, count)
    const foot = made('div', 'number')
    foot.ariaHidden = 'true'
    foot.textContent = String(number)
    page.append(area, foot)
    return page
  }

  /** Pages as wide as the panel, and never larger than paper; they are scaled as a whole, so that lines stay as they are. */
  private scale(): void {
    const width = this.pages.offsetWidth
    const room = document.documentElement.clientWidth - 2 * marginPx
    const scale = Math.min(1, room / width)
    this.sheet.style.setProperty('--scale', String(scale))
    this.sheet.style.setProperty('--shown-height', `${this.pages.offsetHeight * scale}px`)
    this.sheet.style.setProperty('--shown-left', `${Math.max(0, (room - width * scale) / 2)}px`)
    const top = this.pages.getBoundingClientRect().top
    this.anchors = [...this.pages.querySelectorAll<HTMLElement>('[data-line]')].map((block) => ({
      line: Number(block.dataset.line),
      top: block.getBoundingClientRect().top - top,
    }))
    if (Math.abs(window.scrollY - this.followed) < 2) this.scroll()
  }

  /** The first line of the editor stands at the top: between two blocks by how far it is from either. */
  private scroll(): void {
    const line = this.line
    const anchors = this.anchors
    const next = anchors.findIndex((anchor) => anchor.line > line)
    const at = next === -1 ? anchors.length - 1 : next - 1
    if (at < 0) return
    const [before, after] = [anchors[at], anchors[at + 1]]
    const share = after && after.line > before.line ? (line - before.line) / (after.line - before.line) : 0
    const top = before.top + share * (after ? after.top - before.top : 0)
    window.scrollTo(0, line === 0 ? 0 : Math.max(0, top + this.sheet.offsetTop - marginPx))
    this.followed = window.scrollY
  }

  private reveal(target: EventTarget | null): void {
    const block = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null
    if (block) this.host.postMessage({ type: 'reveal', line: Number(block.dataset.line) })
  }

  /** A host that forbids dialogs does nothing when it is asked to print. */
  private print(): void {
    let isPrinting = false
    const begun = (): void => {
      isPrinting = true
    }
    window.addEventListener('beforeprint', begun, { once: true })
    window.print()
    window.removeEventListener('beforeprint', begun)
    if (!isPrinting) this.host.postMessage({ type: 'notPrinted', html: this.pages.innerHTML })
  }
}

/** Room around the pages, in pixels; the style sheet has the same. */
const marginPx = 16

/** Rooms that depend on the text of a paragraph come as data: a policy without inline styles lets scripts set them. */
function setPlace(block: HTMLElement): void {
  for (const name of ['left', 'right', 'hanging', 'above'] as const) {
    const value = block.dataset[name]
    if (value !== undefined) block.style.setProperty(`--${name}`, value)
  }
}

function areaHeight(source: HTMLElement): number {
  const probe = made('div', 'area')
  source.append(probe)
  const { height } = probe.getBoundingClientRect()
  probe.remove()
  return height
}

function made(tag: string, name: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = name
  return element
}

function filled(text: string, ...values: readonly number[]): string {
  return text.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ''))
}

new Preview(JSON.parse(document.body.dataset.start ?? '{}') as PreviewStart)
