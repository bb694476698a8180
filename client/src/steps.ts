/** Questions one after the other, with a way back to the one before. */

import * as vscode from 'vscode'

/** What a question came to, beside its answer: one step back, or an end to it all. */
export type Turn = 'next' | 'back' | 'end'

/** Where a question stands among the others. */
export interface StepPlace {
  readonly title: string
  /** From 1. */
  readonly step: number
  readonly totalSteps: number
}

/** One question; keeps its answer itself. */
export type Step = (place: StepPlace) => Promise<Turn>

/** Asks the questions in turn; false when the user ends it. Which questions there are may follow from the answers. */
export async function ask(title: string, steps: () => readonly Step[]): Promise<boolean> {
  let at = 0
  while (at < steps().length) {
    const all = steps()
    const turn = await all[at]({ title, step: at + 1, totalSteps: all.length })
    if (turn === 'end') return false
    at = turn === 'back' ? Math.max(0, at - 1) : at + 1
  }
  return true
}

/** A list to choose from. */
export interface PickOptions<Item extends vscode.QuickPickItem> {
  readonly items: readonly Item[]
  readonly placeholder: string
  /** The item that is focused first. */
  readonly active?: Item
  /** An item for what was typed and is not in the list. */
  readonly typed?: (value: string) => Item | undefined
  /** Takes the answer; false when there is none after all, so that the question stays. */
  readonly accept: (item: Item) => boolean | Promise<boolean>
}

/** Asks for one of some items. */
export function pick<Item extends vscode.QuickPickItem>(place: StepPlace, options: PickOptions<Item>): Promise<Turn> {
  const list = vscode.window.createQuickPick<Item>()
  list.matchOnDescription = true
  list.matchOnDetail = true
  list.placeholder = options.placeholder
  list.items = options.items
  if (options.active) list.activeItems = [options.active]
  const { typed } = options
  if (typed) {
    list.onDidChangeValue((value) => {
      const item = typed(value.trim())
      list.items = item ? [...options.items, item] : options.items
    })
  }
  return shown(list, place, async () => {
    const [item] = list.selectedItems
    return item !== undefined && options.accept(item)
  })
}

/** A line of text to write. */
export interface InputOptions {
  readonly prompt: string
  readonly placeholder?: string
  readonly value: string
  /** What is wrong with a text; `undefined` when it is right. */
  readonly problem: (value: string) => string | undefined
  readonly accept: (value: string) => void
}

/** Asks for a line of text. */
export function input(place: StepPlace, options: InputOptions): Promise<Turn> {
  const box = vscode.window.createInputBox()
  box.prompt = options.prompt
  box.placeholder = options.placeholder
  box.value = options.value
  box.onDidChangeValue((value) => {
    box.validationMessage = options.problem(value.trim())
  })
  return shown(box, place, async () => {
    const value = box.value.trim()
    box.validationMessage = options.problem(value)
    if (box.validationMessage !== undefined) return false
    options.accept(value)
    return true
  })
}

/** Shows `box` until it is accepted, left or gone back from. */
function shown(
  box: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  { title, step, totalSteps }: StepPlace,
  accept: () => Promise<boolean>,
): Promise<Turn> {
  box.title = title
  box.step = step
  box.totalSteps = totalSteps
  box.ignoreFocusOut = true
  box.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : []
  return new Promise<Turn>((resolve) => {
    box.onDidTriggerButton(() => resolve('back'))
    box.onDidHide(() => resolve('end'))
    box.onDidAccept(async () => {
      if (await accept()) resolve('next')
    })
    box.show()
  }).finally(() => box.dispose())
}
