/** The screen and the keyboard, as whoever started the suite serves them; in desktop VS Code nobody does. */

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
export function press(key: string): Promise<void> {
  return ask({ press: key })
}

/** Types `text` wherever the focus is. */
export function type(text: string): Promise<void> {
  return ask({ type: text })
}

/** Pastes what another program has put on the clipboard wherever the focus is. */
export function paste(text: string, html: string): Promise<void> {
  return ask({ paste: { text, html } })
}

/** Waits until `text` is to be seen in the window. */
export function shown(text: string): Promise<void> {
  return ask({ shown: text })
}

/** Waits until an element that `selector` (CSS) names is to be seen. */
export function present(selector: string): Promise<void> {
  return ask({ present: selector })
}

async function ask(request: object): Promise<void> {
  lastId++
  const id = lastId
  console.log(`◉${JSON.stringify({ id, ...request })}`)
  await eventually(`served: ${JSON.stringify(request)}`, () => exists(fixtureUri(`.driver/${id}`)))
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
}
