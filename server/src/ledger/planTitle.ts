/** What a plan is called where it is spoken of. */

import { unbroken } from '../text/unbroken.js'

/** The title of the plan itself: of a notice that issues it (关于印发…的通知) what the notice issues; `undefined` without a title. */
export function planTitle(title: string | undefined): string | undefined {
  const plain = unbroken(title)
  const opening = plain && /关于(?:印发|转发|发布)/.exec(plain)
  if (!opening || !/的通知$/.test(plain)) return title
  const issued = plain.slice(opening.index + opening[0].length, -'的通知'.length)
  return issued.replace(/^[《〈]/, '').replace(/[》〉]$/, '') || title
}
