/** The kind of the code action that makes all safe fixes. */

/** The kind by which editors ask for it: `"editor.codeActionsOnSave": {"source.fixAll.fangan": "explicit"}`. */
export const fixAllKind = 'source.fixAll.fangan'
