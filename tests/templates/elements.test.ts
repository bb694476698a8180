/** Elements of template files: what stands under the cursor (<|>), and where an element is (‹| |›). */

import { describe, expect, test } from 'vitest'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { builtinText } from '../../server/src/templates/builtinText.js'
import { elementIn, spotAt, templateId } from '../../server/src/templates/editing/elements.js'
import { loadTemplate } from '../../server/src/templates/load.js'
import { cursor } from '../support/cursor.js'
import { mark } from '../support/marks.js'

const file = (requirements: string): string => `id: own\nextends: 省.yaml\nrequirements:\n${requirements}`

function spot(source: string): string | undefined {
  const { text, offset } = cursor(source)
  const found = spotAt(text, offset)
  return found && `${found.kind} ${text.slice(found.range.start, found.range.end)}`
}

describe('the spot', () => {
  test.each([
    ['id: own\nextends: 省<|>.yaml\n', 'base 省.yaml'],
    [file('  - id: go<|>al\n    off: true\n'), 'element goal'],
    [file('  - id: goal<|>\n'), 'element goal'],
    [file('  - { id: goal, of<|>f: true }\n'), 'element goal'],
    [file('  - { id: goal, sever<|>ity: hint }\n'), undefined],
    [file('  - off: tr<|>ue\n'), undefined],
    ['id: o<|>wn\nrequirements: []\n', undefined],
    ['<|>- : [', undefined],
  ])('%s', (source, found) => expect(spot(source)).toBe(found))
})

test('an element is the whole item, found by its id', () => {
  const text = file('  - id: goal\n    off: true\n  - { id: tasks, off: true }\n')
  const { range, selection } = elementIn(text, 'tasks') ?? {}
  expect(range && mark(text, [range])).toContain('- ‹|{ id: tasks, off: true }|›')
  expect(selection && mark(text, [selection])).toContain('{ id: ‹|tasks|›,')
  expect([elementIn(text, 'none'), templateId(text), templateId('[]')]).toEqual([undefined, 'own', undefined])
})

test('built-in templates are shown as templates are written', () => {
  for (const template of builtinTemplates) {
    const { extended: _, ...whole } = template
    expect(loadTemplate(builtinText(template.id) ?? '', { taken: [] })).toEqual({ template: whole, problems: [] })
  }
  expect(builtinText('none')).toBeUndefined()
})
