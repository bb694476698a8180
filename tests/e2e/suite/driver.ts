/** The screen and the keyboard, as whoever started the suite serves them; in desktop VS Code nobody does. */

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually, fixtureUri } from './support.js'

let lastId = 0

/** True when keys can be pressed and pictures taken. */
export function hasDriver(): Promise<boolean> {
  return exists(fixtureUri('.driver'))
}

/** Takes a picture of the window, with the mouse on the element `hovered` (CSS) if given; does nothing without a driver. */
export async function screenshot(picture: string, hovered?: string): Promise<void> {
  if (await hasDriver()) await ask({ picture, hovered })
}

/** Presses one key or chord, such as `Enter` or `Control+Space`. */
export async function press(key: string): Promise<void> {
  await ask({ press: key })
}

/** Types `text` wherever the focus is. */
export async function type(text: string): Promise<void> {
  await ask({ type: text })
}

/** Pastes what another program has put on the clipboard wherever the focus is. */
export async function paste(text: string, html: string): Promise<void> {
  await ask({ paste: { text, html } })
}

/** Waits until `text` is to be seen in the window. */
export async function shown(text: string): Promise<void> {
  assert.ok(await ask({ shown: text }), `${text} is to be seen`)
}

/** True as soon as an element that `selector` (CSS) names is to be seen; false when it does not come. */
export function present(selector: string): Promise<boolean> {
  return ask({ present: selector })
}

/** Clicks, or with `clicks` double-clicks, the first element to be seen that `selector` (CSS) names, in a panel perhaps. */
export async function click(selector: string, clicks = 1): Promise<void> {
  assert.ok(await ask({ click: selector, clicks }), `${selector} is to be seen`)
}

/** Opens the menu of fixes at the caret; VS Code closes it again when findings or focus change just then. */
export async function openQuickFixes(): Promise<void> {
  for (let tries = 0; tries < 4; tries++) {
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup')
    await vscode.commands.executeCommand('editor.action.quickFix')
    if (await present('.action-widget')) return
  }
  assert.fail('the menu of fixes does not open')
}

async function ask(request: object): Promise<boolean> {
  lastId++
  const answer = fixtureUri(`.driver/${lastId}`)
  console.log(`◉${JSON.stringify({ id: lastId, ...request })}`)
  await eventually(`served: ${JSON.stringify(request)}`, async () => (await contentOf(answer)) !== '')
  return (await contentOf(answer)) === 'true'
}

/** Empty while there is no such file, or nothing in it yet. */
async function contentOf(uri: vscode.Uri): Promise<string> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  )
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
}
