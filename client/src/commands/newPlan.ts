/** `fangan.newPlan`: asks what is known of a new plan and opens the draft with its first blank selected. */

import * as vscode from 'vscode'
import { method, type NewPlanChoices, type NewPlanParams, type NewPlanText } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import { languageId } from '../language.js'
import { ask, input, pick, type Step } from '../steps.js'
import { toEditorRange } from '../views/ranges.js'
import type { Command } from './command.js'

export const newPlan = (client: Client): Command => ({
  id: 'fangan.newPlan',
  run: async () => {
    const choices = await client.request<NewPlanChoices>(method.newPlanChoices, {})
    if (!choices) {
      await vscode.window.showErrorMessage(vscode.l10n.t('The checking service does not answer'))
      return
    }
    const answers: Answers = { template: '', level: 'province', region: '', fromUpper: false }
    const steps = stepsFor(client, choices, answers)
    if (!(await ask(vscode.l10n.t('New plan'), steps))) return
    const { fromUpper, upper, ...known } = answers
    const params: NewPlanParams = { ...known, ...(fromUpper && upper !== undefined && { upper }) }
    const draft = await client.request<NewPlanText>(method.newPlan, params)
    if (draft) await open(draft)
  },
})

/** What has been answered so far. */
interface Answers {
  template: string
  level: NewPlanParams['level']
  region: string
  fromUpper: boolean
  upper?: string
  title?: string
  number?: string
  date?: string
}

function stepsFor(client: Client, choices: NewPlanChoices, answers: Answers): () => readonly Step[] {
  const upper = upperStep(choices, answers)
  const others = [levelStep(answers), regionStep(choices, answers), titleStep(client, answers), numberStep(answers)]
  const template = templateStep(choices, answers)
  const all = [template, ...others, dateStep(answers)]
  return () => (answers.fromUpper ? [template, upper, ...all.slice(1)] : all)
}

/** The template, or first the document that the plan carries out. */
function templateStep({ templates }: NewPlanChoices, answers: Answers): Step {
  return (place) => {
    const items = templates.flatMap(({ id, title, basis }) => [
      { id, label: title, description: basis, upper: false },
      { id, label: vscode.l10n.t('{0}, from an upper-level document…', title), description: basis, upper: true },
    ])
    const ordered = [...items.filter(({ upper }) => !upper), ...items.filter(({ upper }) => upper)]
    return pick(place, {
      items: ordered,
      active: ordered.find(({ id, upper }) => id === answers.template && upper === answers.fromUpper),
      placeholder: vscode.l10n.t('What is the plan to be checked against?'),
      accept: ({ id, upper }) => {
        if (answers.template !== id) answers.title = undefined
        answers.template = id
        answers.fromUpper = upper
        return true
      },
    })
  }
}

function upperStep({ uppers }: NewPlanChoices, answers: Answers): Step {
  return (place) => {
    const items = uppers.map(({ uri, title, number, taskCount }) => ({
      uri,
      label: title,
      description: number,
      detail: vscode.l10n.t('Tasks: {0}', taskCount),
    }))
    const other = { uri: undefined, label: `$(folder-opened) ${vscode.l10n.t('Choose a file…')}` }
    return pick<vscode.QuickPickItem & { readonly uri: string | undefined }>(place, {
      items: [...items, other],
      placeholder: vscode.l10n.t('Which document does the plan carry out? Its tasks are taken over.'),
      accept: async ({ uri }) => {
        answers.upper = uri ?? (await chosenFile())
        return answers.upper !== undefined
      },
    })
  }
}

/** A file from the disk, opened so that the server can read it; `undefined` when none is chosen. */
async function chosenFile(): Promise<string | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ canSelectMany: false })) ?? []
  if (!file) return undefined
  const document = await vscode.workspace.openTextDocument(file)
  await vscode.languages.setTextDocumentLanguage(document, languageId)
  return document.uri.toString()
}

function levelStep(answers: Answers): Step {
  return (place) => {
    const items: readonly { readonly label: string; readonly level: Answers['level'] }[] = [
      { label: vscode.l10n.t('Province'), level: 'province' },
      { label: vscode.l10n.t('City'), level: 'city' },
      { label: vscode.l10n.t('County'), level: 'county' },
    ]
    return pick(place, {
      items,
      active: items.find(({ level }) => level === answers.level),
      placeholder: vscode.l10n.t('Which level of government issues the plan?'),
      accept: ({ level }) => {
        if (answers.level !== level) Object.assign(answers, { level, region: '', title: undefined })
        return true
      },
    })
  }
}

function regionStep({ provinces }: NewPlanChoices, answers: Answers): Step {
  const accept = (region: string) => {
    if (answers.region !== region) answers.title = undefined
    answers.region = region
  }
  return (place) => {
    if (answers.level !== 'province') {
      return input(place, {
        prompt: vscode.l10n.t(
          'The full name of the city or county, e.g. {0}',
          answers.level === 'city' ? 'XX市' : 'XX县',
        ),
        value: answers.region,
        problem: (value) =>
          /^[\u4e00-\u9fff]{1,12}[市州盟县区旗]$/.test(value)
            ? undefined
            : vscode.l10n.t('Write the full name, which ends in {0}.', '市、州、盟、县、区、旗'),
        accept,
      })
    }
    const items = provinces.map((label) => ({ label }))
    return pick(place, {
      items,
      active: items.find(({ label }) => label === answers.region),
      placeholder: vscode.l10n.t('For which province is the plan made?'),
      typed: (label) => (/^[\u4e00-\u9fff]{2,8}(?:省|市|自治区)$/.test(label) ? { label } : undefined),
      accept: ({ label }) => {
        accept(label)
        return true
      },
    })
  }
}

function titleStep(client: Client, answers: Answers): Step {
  return async (place) => {
    const { template, level, region } = answers
    answers.title ??= await client.request<string>(method.newPlanTitle, { template, level, region })
    return input(place, {
      prompt: vscode.l10n.t('The title of the plan'),
      value: answers.title ?? '',
      problem: (value) => (value === '' ? vscode.l10n.t('A plan needs a title.') : undefined),
      accept: (value) => {
        answers.title = value
      },
    })
  }
}

function numberStep(answers: Answers): Step {
  return (place) =>
    input(place, {
      prompt: vscode.l10n.t('The document number; leave it empty while it is not known'),
      placeholder: 'XX政办发〔20XX〕XX号',
      value: answers.number ?? '',
      problem: (value) =>
        value === '' || /^[\u4e00-\u9fffA-Za-z]+〔(?:20\d\d|20XX)〕(?:[1-9]\d*|XX)号$/.test(value)
          ? undefined
          : vscode.l10n.t('Write it with year in 〔〕, e.g. {0}.', 'XX政办发〔2026〕12号'),
      accept: (value) => {
        answers.number = value === '' ? undefined : value
      },
    })
}

function dateStep(answers: Answers): Step {
  return (place) =>
    input(place, {
      prompt: vscode.l10n.t('The date of the document, year-month-day; leave it empty while it is not known'),
      value: answers.date ?? today(),
      problem: (value) =>
        value === '' || isDay(value) ? undefined : vscode.l10n.t('There is no such day. Write it like {0}.', today()),
      accept: (value) => {
        answers.date = value === '' ? undefined : value
      },
    })
}

/** Today where the drafter is, YYYY-MM-DD. */
function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function isDay(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`)
  return /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

/** Opens the draft as a new document of the language, its first blank selected. */
async function open({ text, firstBlank }: NewPlanText): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: languageId, content: text })
  const editor = await vscode.window.showTextDocument(document)
  if (!firstBlank) return
  const range = toEditorRange(firstBlank)
  editor.selection = new vscode.Selection(range.start, range.end)
  editor.revealRange(range)
}
