/** Mocha for the web worker: its browser build leaves the constructor as a global. */

import type MochaConstructor from 'mocha'
// The path, because the name `mocha` stands for this file when the suite is built for the web.
import '../../../../node_modules/mocha/mocha.js'

export default (globalThis as unknown as { Mocha: typeof MochaConstructor }).Mocha
