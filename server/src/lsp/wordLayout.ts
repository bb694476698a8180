/** The layout that a Word document is written in, and what a check of the document against it says. */

import type { Layout } from '../layout/layout.js'
import type { Locale, Localised } from '../text/localised.js'

/** The layout of a unit as its file `text` says it, or why it cannot be used; without a text that of GB/T 9704. */
export async function layoutNamed(text: string | undefined): Promise<Layout | { readonly problem: Localised }> {
  if (text !== undefined) return { problem: messages.noUnitLayouts }
  const { standardLayout } = await import('../layout/layout.js')
  return standardLayout
}

/** Lines on where the document differs from its layout; empty where it is not checked. */
export async function proofOf(_bytes: Uint8Array, _layout: Layout, _locale: Locale): Promise<readonly string[]> {
  return []
}

const messages = {
  noUnitLayouts: {
    zh: '单位自己的版式文件还不能用于导出。请改选 GB/T 9704。',
    en: 'Layout files of units cannot be used for the export yet. Choose GB/T 9704.',
  },
} as const satisfies Record<string, Localised>
