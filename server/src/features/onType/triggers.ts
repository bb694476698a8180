/** What makes an editor ask for additions while a plan is typed; apart from the work, which is loaded when it is asked for. */

/** The characters that ask for it; the first is the line break. */
export const triggers = ['\n', '）'] as const
