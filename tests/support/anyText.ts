/** Any text at all, lone surrogates and zero characters included. */

import fc from 'fast-check'

/** Strings of any UTF-16 units; fast-check's own unit `binary` takes more than a second to set up its tables. */
export function anyText(maxLength?: number): fc.Arbitrary<string> {
  return fc.string({ unit, ...(maxLength !== undefined && { maxLength }) })
}

const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code))
