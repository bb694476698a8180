/** Templates of several files that extend one another. */

import { type Base, builtinBase, extendedName, type LoadedTemplate, loadTemplate } from './load.js'

/** The files that templates are read from; a key names a file, as a path or URI does. */
export interface TemplateTexts {
  /** The text of a file; `undefined` when it could not be read. */
  text(key: string): string | undefined
  /** The key of the file that `path` means in the file `from`. */
  resolve(from: string, path: string): string
  /** How the file is called in messages. */
  shown(key: string): string
}

/** So many templates may stand one above the other; what is asked of a plan by hand has three or four. */
export const mostLevels = 20

/** The file that the template in `yamlText` extends, as it is written there; `undefined` when it is built in or there is none. */
export function extendedFile(yamlText: string): string | undefined {
  const name = extendedName(yamlText)
  return name !== undefined && isFile(name) ? name : undefined
}

/** The template in the file `key`, with what it takes over from others; reading the texts is the caller's work. */
export function loadTemplateFile(key: string, files: TemplateTexts): LoadedTemplate {
  return loadTemplate(files.text(key) ?? '', {
    baseNamed: (name) => (isFile(name) ? baseIn(name, key, files) : builtinBase(name)),
  })
}

/** A path, not an id: it has a slash or ends as YAML files do. */
function isFile(name: string): boolean {
  return /[\\/]|\.ya?ml$/i.test(name)
}

/** The template at `path`, as the file `from` names it. */
function baseIn(path: string, from: string, files: TemplateTexts): Base {
  const circle = circleOf(from, files)
  if (circle === 'endless') {
    return {
      problem: {
        zh: `模板一层继承一层，超过了${mostLevels}层`,
        en: `Templates extend one another over more than ${mostLevels} levels`,
      },
    }
  }
  if (circle) {
    const round = circle.map((key) => files.shown(key)).join(' → ')
    return {
      problem: {
        zh: `模板互相继承，成了一圈：${round}`,
        en: `Templates extend each other in a circle: ${round}`,
      },
    }
  }
  const key = files.resolve(from, path)
  if (files.text(key) === undefined) {
    return {
      problem: {
        zh: `读不到所继承的模板文件“${path}”；路径从本文件所在文件夹算起，请核对`,
        en: `The template file “${path}” that is extended cannot be read; paths start at the folder of this file`,
      },
    }
  }
  const { template } = loadTemplateFile(key, files)
  if (template) return { template }
  return {
    problem: {
      zh: `所继承的模板文件“${path}”有误，请先改好`,
      en: `The template file “${path}” that is extended is defective; mend it first`,
    },
  }
}

/** The files from `start` back to it; `undefined` when those that it extends do not lead back, `endless` when there are too many. */
function circleOf(start: string, files: TemplateTexts): readonly string[] | 'endless' | undefined {
  const passed = [start]
  for (let key = start; ; ) {
    const path = extendedFile(files.text(key) ?? '')
    if (path === undefined) return undefined
    key = files.resolve(key, path)
    if (key === start) return [...passed, start]
    if (passed.includes(key)) return undefined
    if (passed.length > mostLevels) return 'endless'
    passed.push(key)
  }
}
