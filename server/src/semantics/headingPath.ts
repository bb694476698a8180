/** The numbers by which people name an item. */

import type { Heading } from './model.js'

/** The number of `heading` as printed, without the mark behind it: （一）, 3 for 3., 任务一 for 任务一：; empty where it has none. */
export function numberOf({ label }: Heading): string {
  return label.replace(/(?<![、.．：\s])[、.．：\s]+$/, '')
}

/** The numbers from the top to `heading`: 二（三）1 for 二、 （三） 1. */
export function pathOf(heading: Heading): string {
  return `${heading.parent ? pathOf(heading.parent) : ''}${numberOf(heading)}`
}
