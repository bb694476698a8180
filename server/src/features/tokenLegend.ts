/** The legend of the semantic tokens, which is told before any work is loaded. */

/** The types of tokens, in the order of the legend; `package.json` declares the same. */
export const tokenTypes = ['organ', 'roleWord', 'deadline', 'target', 'citation', 'placeholder'] as const

/** The modifiers of tokens, in the order of the legend: a body that leads a task. */
export const tokenModifiers = ['lead'] as const
