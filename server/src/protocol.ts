/** The requests and notifications that fangan adds to the language server protocol; imports nothing. Long because it is all that both sides share, one file that the client may import. */

/** Method names, used by both sides. */
export const method = {
  /** Request `{uri}` → `PlanStatus | null`; `null` when the document is not open. */
  status: 'fangan/status',
  /** Notification of the server: `PlanStatus` of a document just analysed; only for clients that ask for it. */
  statusChanged: 'fangan/statusChanged',
  /** From the client: the user trusts the workspace from now on. */
  trustGranted: 'fangan/trustGranted',
  /** Request `{uri}` → `TemplateChoice[]`. */
  templates: 'fangan/templates',
  /** Request `{id}` → `string | null`: a built-in template as YAML, for the page `templatePage(id)`. */
  templateText: 'fangan/templateText',
  /** Request of the server `{uri}` → `ServedFile`; only to clients that offer `fileRequests`. */
  readFile: 'fangan/readFile',
  /** Request of the server `ListFilesParams` → URIs of the files below the folder, without version control and package folders. */
  listFiles: 'fangan/listFiles',
  /** Request `SelectTemplateParams` → `PlanStatus | null`. */
  selectTemplate: 'fangan/selectTemplate',
  /** Request `{uri}` → `PlanOutline | null`: sections and tasks for a tree. */
  outline: 'fangan/outline',
  /** Request `{uri}` → `PlanChecklist | null`: the template's requirements for a tree. */
  checklist: 'fangan/checklist',
  /** Request `LedgerParams` → `PlanLedger | null`: the tasks of the plan, grouped, for a tree. */
  ledger: 'fangan/ledger',
  /** Request `LedgerFileParams` → `LedgerFile | null`: the task ledger as a file. */
  ledgerFile: 'fangan/ledgerFile',
  /** Request `SetLedgerFieldParams` → `WorkspaceEdit | null`: one cell of the ledger written into the text; `null` where that cannot be done. */
  setLedgerField: 'fangan/setLedgerField',
  /**
   * Request `AnnexListParams` → `AnnexListAnswer | null`: the annexed list of tasks or measures written from the text, or brought
   * up to date.
   */
  annexList: 'fangan/annexList',
  /** Request `CompareParams` → `CompareAnswer | null`: the plan compared with an earlier version of it, item by item. */
  compare: 'fangan/compare',
  /** Request `ImportParams` → `ImportedDraft`: the bytes of a file as a draft. */
  import: 'fangan/import',
  /** Request `ExportWordParams` → `WordFile | null`: the plan as a Word document in its layout. */
  exportWord: 'fangan/exportWord',
  /** Request `{uri}` → `string | null`: the issuer mark (发文机关标志) that the plan suggests; empty when it names no issuer. */
  issuerMark: 'fangan/issuerMark',
  /** Request `{uri}` → `PlanPreview | null`: the plan as HTML in the layout of official documents. */
  preview: 'fangan/preview',
  /** Request `{uri}` → `PlanAlignment | null`: the plan beside the documents above it; `null` when it names none. */
  alignment: 'fangan/alignment',
  /** Request `{}` → `PlanCascade | null`: how the plans of the opened folders carry out one another; `null` when none names another. */
  cascade: 'fangan/cascade',
  /** Request `DecideMatchParams` → `DecidedMatch | null`: the side file with the user's decision on a pair of passages. */
  decideMatch: 'fangan/decideMatch',
  /** Request `{uri}` → `Explanation | null`: why a plan shows the findings that it shows, or none. */
  explain: 'fangan/explain',
  /** Request `CheckParams` → `string | null`: what the check says, in a few lines of text. */
  check: 'fangan/check',
  /** Request `MoveSectionParams` → `WorkspaceEdit | null`; `null` when nothing can be moved there. */
  moveSection: 'fangan/moveSection',
  /** Request `{uri}` → `WorkspaceEdit | null`: the numbering made continuous; `null` when it is. */
  renumber: 'fangan/renumber',
  /** Request `BlankParams` → `PlanRange | null`: the next place that is still to be filled in; `null` when there is none. */
  blank: 'fangan/blank',
  /** Request `CleanPasteParams` → `string`: what was copied as text of a plan. */
  cleanPaste: 'fangan/cleanPaste',
  /** Request `{uri}` → `ClauseEntry[]`: the standard clauses, those for missing elements first. */
  clauses: 'fangan/clauses',
  /** Request `InsertClauseParams` → `ClauseInsertion | null`. */
  insertClause: 'fangan/insertClause',
  /** Request `{}` → `NewPlanChoices`: what a new plan can be made from. */
  newPlanChoices: 'fangan/newPlanChoices',
  /** Request `NewPlanPlace` → `string`: the title that a new plan gets unless the drafter gives another. */
  newPlanTitle: 'fangan/newPlanTitle',
  /** Request `NewPlanParams` → `NewPlanText`. */
  newPlan: 'fangan/newPlan',
  /**
   * Request `{workDoneToken?}` → `FolderCheck`: checks every plan of the opened folders; what has not changed since the
   * last time costs nothing. Cancelled, it answers with what was done; findings come as diagnostics.
   */
  checkFolder: 'fangan/checkFolder',
  /** Request `{}` → `null`: takes back the findings that `checkFolder` brought. */
  clearFolder: 'fangan/clearFolder',
} as const

/** Commands that the server puts into its answers for clients that say that they have them. */
export const command = {
  /** Takes `ShowReferencesArguments` and lists the places. */
  showReferences: 'fangan.showReferences',
} as const

/** The document, the position that the list opens at, and the places to list; lines and UTF-16 characters from 0. */
export type ShowReferencesArguments = readonly [
  uri: string,
  position: TextPosition,
  places: readonly {
    readonly uri: string
    readonly range: { readonly start: TextPosition; readonly end: TextPosition }
  }[],
]

/** Where to look for a blank from: the selection, and which way to go. */
export interface BlankParams extends DocumentParams {
  readonly range: PlanRange
  readonly direction: 'next' | 'previous'
}

/** A position in a text; both numbers from 0, `character` in UTF-16 code units. */
export interface TextPosition {
  readonly line: number
  readonly character: number
}

/** What the client may pass as `initializationOptions`. */
export interface InitializationOptions {
  /** True when the client wants `fangan/statusChanged`. */
  readonly statusNotifications?: boolean
  /** True when the client has the command `fangan.showReferences` (`ShowReferencesArguments`). */
  readonly showReferences?: boolean
  /** The client's own command that opens the list of completions again, once a label was put in. */
  readonly suggestCommand?: string
  /** True when the client offers `snippets/fangan.json` itself. */
  readonly clauseSnippets?: boolean
  /** True when the client shows the pages of built-in templates (`templatePage`), whose texts it asks for. */
  readonly templatePages?: boolean
  /** True when the client reads files for a server that cannot, as in a browser or in a virtual folder. */
  readonly fileRequests?: boolean
  /** The longest wait for more typing before findings are made, in milliseconds; 0 for none, as measurements need it. */
  readonly settleMs?: number
  /** False while the user has not declared the workspace to be trusted; absent in editors that know no such thing. */
  readonly trusted?: boolean
  /** Settings for clients that cannot answer `workspace/configuration`; same keys as the section `fangan`. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** The scheme of pages that belong to no file. */
export const pageScheme = 'fangan-page'

/** The URI of the page that shows the built-in template `id`. */
export function templatePage(id: string): string {
  return `${pageScheme}:/template/${id}.yaml`
}

/** The id of the built-in template whose page has the path `path`; `undefined` for other pages. */
export function templateOfPage(path: string): string | undefined {
  return /^\/template\/([\w-]{1,60})\.yaml$/.exec(path)?.[1]
}

/** Names a built-in template. */
export interface TemplateTextParams {
  readonly id: string
}

/** Names one document. */
export interface DocumentParams {
  readonly uri: string
}

/** Names a folder whose files are wanted. */
export interface ListFilesParams {
  readonly folder: string
  /** At most so many URIs are answered. */
  readonly limit: number
}

/** What the client read: the bytes in base64, or why there are none. */
export type ServedFile =
  | { readonly kind: 'bytes'; readonly base64: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Asks for a template for one document; `null` goes back to the automatic choice. */
export interface SelectTemplateParams extends DocumentParams {
  readonly id: string | null
}

/** One template that can be chosen for a document. */
export interface TemplateChoice {
  readonly id: string
  readonly title: string
  /** The document that it rests on, e.g. 国医改秘函〔2021〕40号. */
  readonly basis: string
  /** True for the one in use. */
  readonly active: boolean
}

/** What the editor shows of one plan besides its findings. */
export interface PlanStatus {
  readonly uri: string
  /** The document version that was analysed. */
  readonly version: number
  readonly template: {
    readonly id: string
    readonly title: string
    readonly basis: string
    /** Why this template applies, in the language of the user. */
    readonly reason: string
    /** True when the user chose it for this document. */
    readonly chosen: boolean
    /** False when the notice does not bind the region of the plan. */
    readonly binding: boolean
  }
  readonly requirements: {
    readonly met: number
    readonly partial: number
    readonly missing: number
  }
  readonly tasks: {
    readonly total: number
    /** Tasks that have lead, person and deadline. */
    readonly complete: number
  }
  readonly findings: {
    readonly error: number
    readonly warning: number
    readonly information: number
    readonly hint: number
  }
}

/** A place in a document, as in the language server protocol. */
export interface PlanRange {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}

/** The outline of one plan. */
export interface PlanOutline {
  readonly uri: string
  readonly version: number
  readonly entries: readonly OutlineEntry[]
}

/** One section, task, table or annex. */
export interface OutlineEntry {
  /** Stays the same while the text around and the number change. */
  readonly id: string
  readonly kind: 'frontMatter' | 'title' | 'section' | 'task' | 'table' | 'annex'
  readonly name: string
  /** Lead and deadline of a task, the number of tasks of a section, what is missing. */
  readonly detail: string
  readonly range: PlanRange
  /** The number and title. */
  readonly selectionRange: PlanRange
  readonly missing: readonly {
    readonly kind: 'lead' | 'person' | 'deadline' | 'target' | 'requirement'
    readonly title: string
    /** Id of the template's requirement, e.g. `overall-goal`, for the kind `requirement`. */
    readonly requirement?: string
  }[]
  /** Missing elements here and below. */
  readonly missingTotal: number
  /** True for what can be moved among its siblings. */
  readonly movable: boolean
  readonly children: readonly OutlineEntry[]
}

/** How many requirements are met of those that apply. */
export interface RequirementCount {
  readonly met: number
  readonly partial: number
  readonly missing: number
  readonly total: number
}

/** The requirements of one plan's template. */
export interface PlanChecklist extends RequirementCount {
  readonly uri: string
  readonly version: number
  readonly template: string
  readonly groups: readonly ChecklistSection[]
}

/** The requirements for one part of the plan. */
export interface ChecklistSection extends RequirementCount {
  readonly id: string
  readonly title: string
  readonly items: readonly ChecklistEntry[]
}

/** One requirement. */
export interface ChecklistEntry {
  /** E.g. `overall-goal`. */
  readonly id: string
  /** The notice's element, e.g. `R10`. */
  readonly ref: string
  readonly title: string
  /** Document and clause that ask for it. */
  readonly basis: string
  readonly clause: string
  readonly status: 'met' | 'partial' | 'missing' | 'notApplicable'
  /** What is wrong and what to do. */
  readonly message?: string
  readonly evidence: readonly ChecklistPlace[]
  /** The tasks that lack it, for a demand on every task. */
  readonly gaps: readonly ChecklistPlace[]
  /** The gaps in all, listed or not. */
  readonly gapCount: number
  /** Where it belongs. */
  readonly range: PlanRange
  readonly insertable: boolean
}

/** A place with its words, in one line. */
export interface ChecklistPlace {
  readonly range: PlanRange
  readonly excerpt: string
}

/** What the tasks of a ledger may be grouped by. */
export const ledgerGroupings = ['section', 'lead', 'person', 'deadline'] as const
export type LedgerGrouping = (typeof ledgerGroupings)[number]

/** Cells of a ledger that the text can be changed by. */
export const ledgerFields = ['lead', 'support', 'person', 'deadline'] as const
export type LedgerField = (typeof ledgerFields)[number]

/** Which plan, and how its tasks are grouped. */
export interface LedgerParams extends DocumentParams {
  readonly by: LedgerGrouping
}

/** The tasks of one plan. */
export interface PlanLedger {
  readonly uri: string
  readonly version: number
  /** Tasks in all, and those that lack something that the notice asks of every task. */
  readonly total: number
  readonly incomplete: number
  /** Title of the plan; empty where it has none. */
  readonly title: string
  /** ISO date of the plan; absent where it has none. */
  readonly date?: string
  /** Days that the roadmap marks across all tasks, in order of time. */
  readonly days: readonly LedgerDay[]
  readonly groups: readonly LedgerGroupEntry[]
}

/** A day that the notice sets, or the end of the plan, in the language of the client. */
export interface LedgerDay {
  readonly by: 'notice' | 'plan'
  /** ISO date. */
  readonly date: string
  readonly title: string
  /** Document and clause; empty for the plan’s own. */
  readonly basis: string
}

/** Tasks that share a section, a body, a person or a quarter. */
export interface LedgerGroupEntry {
  readonly id: string
  readonly title: string
  readonly tasks: readonly LedgerTask[]
}

/** One task of the ledger; what is absent in the text is empty. */
export interface LedgerTask {
  /** The same for the same task, whatever its number. */
  readonly id: string
  /** From 1. */
  readonly number: number
  /** The item's number as printed, with those above it. */
  readonly label: string
  readonly title: string
  readonly measure: string
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly person: readonly string[]
  readonly deadline: readonly string[]
  readonly target: readonly string[]
  readonly basis: string
  /** What the notice asks of every task and this one lacks, by name in the language of the client. */
  readonly missing: readonly string[]
  /** What this task lacks or has in part only, asked for or not. */
  readonly gaps: readonly LedgerTaskGap[]
  /** When the whole is due; absent where the text does not say. */
  readonly due?: LedgerDue
  /** Steps on the way. */
  readonly milestones: readonly LedgerMilestone[]
  readonly range: PlanRange
  readonly selectionRange: PlanRange
}

/** An element that is missing, or vague, and whether the notice asks for it. */
export interface LedgerTaskGap {
  readonly element: 'lead' | 'person' | 'deadline' | 'target'
  readonly status: 'missing' | 'partial'
  readonly demanded: boolean
}

/** `by` a day, perhaps `from` another one; `recurring` without end; `open` without any date that can be reckoned. */
export interface LedgerDue {
  readonly kind: 'by' | 'recurring' | 'open'
  /** ISO date of the first day; absent where only the end is named. */
  readonly from?: string
  /** ISO date of the last day, for `by`. */
  readonly date?: string
}

/** A step with the ISO date of its last day. */
export interface LedgerMilestone {
  readonly text: string
  readonly date: string
}

/** Which plan, in which format, and the ISO date that colours are reckoned for. */
export interface LedgerFileParams extends DocumentParams {
  readonly format: 'xlsx' | 'csv' | 'json' | 'md'
  readonly today: string
  /** The workbook that the file replaces, with its name: what people have typed into it is carried over. */
  readonly earlier?: { readonly name: string; readonly base64: string }
}

/** A file: the name that it is offered under, its bytes as base64, and lines about what of the earlier workbook is not in it. */
export interface LedgerFile {
  readonly name: string
  /** Empty where `problem` says why the earlier workbook cannot be read. */
  readonly base64: string
  readonly report: readonly string[]
  readonly problem?: string
}

/** One cell with its new value: names parted by 、; empty to take the element out. */
export interface SetLedgerFieldParams extends DocumentParams {
  /** `LedgerTask.id`. */
  readonly task: string
  readonly field: LedgerField
  readonly value: string
}

/** Which plan, and which of its lists. */
export interface AnnexListParams extends DocumentParams {
  readonly list: 'tasks' | 'measures'
}

/** What became of the list: an edit, or why there is none. */
export interface AnnexListAnswer {
  readonly outcome: 'edit' | 'same' | 'nothing' | 'unwritable'
  /** A `WorkspaceEdit`, for `edit`. */
  readonly edit?: object
  /** For `edit`: titles of the rows that it takes out, since the text holds no task of their own for them. */
  readonly gone?: readonly string[]
}

/** An earlier version of the plan, and what both are called in the table. */
export interface CompareParams extends DocumentParams {
  readonly text: string
  readonly names: { readonly before: string; readonly after: string }
  readonly format: 'md' | 'xlsx' | 'docx'
}

/** The table of the revision as the bytes of a file. */
export interface CompareAnswer {
  /** Number of items that have changed. */
  readonly changes: number
  readonly base64: string
}

/** A file that a draft is to be made of. */
export interface ImportParams {
  /** With its ending, which says what it is. */
  readonly name: string
  readonly base64: string
  /** How tracked changes are read: all accepted, unless it is said otherwise, or none. */
  readonly changes?: 'accepted' | 'original'
}

/** A draft made of a file. */
export interface ImportedDraft {
  /** Empty where `problem` says why the file is not read. */
  readonly text: string
  /** What did not become text, or not in the same form: a line for each, in the language of the reader. */
  readonly remarks: readonly string[]
  /** The number of stretches that somebody tracked as changes. */
  readonly changes: number
  readonly problem?: string
}

/** Asks for a plan as a Word document. */
export interface ExportWordParams extends DocumentParams {
  /** The text of the layout file of a unit; without it the layout is that of GB/T 9704. */
  readonly layout?: string
  /** What stands in red at the head, e.g. 云岭省人民政府办公厅文件; no head without it. */
  readonly issuerMark?: string
}

/** A Word document. */
export interface WordFile {
  /** Empty where `problem` says why there is none. */
  readonly base64: string
  /** What a check of the document against its layout says, line by line; empty where none was made. */
  readonly report: readonly string[]
  readonly problem?: string
}

/** A plan as HTML. */
export interface PlanPreview {
  readonly uri: string
  readonly version: number
  /** Blocks one after the other; `data-line` is the line of each, from 0. Where pages break is for the page to measure. */
  readonly html: string
  /** The figures of the layout as custom properties of CSS. */
  readonly variables: Readonly<Record<string, string>>
}

/** What became of something that a document above asks for; `added` is what only the plan has. */
export const alignmentStatuses = ['missing', 'partly', 'outdated', 'covered', 'added'] as const
export type AlignmentStatus = (typeof alignmentStatuses)[number]

/** A passage of one of the documents. */
export interface AlignedPassage {
  /** What it is known by in later versions. */
  readonly id: string
  /** Its numbers as printed: `二（三）1`. */
  readonly path: string
  readonly title: string
  readonly range: PlanRange
}

/** One thing that a document above asks for, or that only the plan has. */
export interface AlignedRow {
  /** Different for each row of an answer. */
  readonly id: string
  readonly kind: 'task' | 'target' | 'deadline'
  readonly status: AlignmentStatus
  readonly reasons: readonly string[]
  /** Absent for `added`. */
  readonly upper?: AlignedPassage & { readonly document: number }
  /** The passages of the plan that take it up, the most alike first. */
  readonly drafts: readonly AlignedPassage[]
}

/** A plan beside the documents above it. */
export interface PlanAlignment {
  readonly uri: string
  readonly version: number
  readonly title: string
  readonly documents: readonly { readonly uri: string; readonly name: string; readonly title: string }[]
  readonly rows: readonly AlignedRow[]
  /** Of tasks, by section of the documents above: how many there are, and how many are taken up, wholly or in part. */
  readonly sections: readonly {
    readonly document: number
    readonly title: string
    readonly tasks: number
    readonly taken: number
  }[]
  readonly tasks: number
  readonly taken: number
  /** What was named and could not be read. */
  readonly problems: readonly string[]
}

/** The user's decision: these passages belong together, or do not. */
export interface DecideMatchParams extends DocumentParams {
  readonly document: number
  /** `AlignedPassage.id` of both. */
  readonly upper: string
  readonly draft: string
  readonly decision: 'match' | 'reject'
}

/** The side file to be written. */
export interface DecidedMatch {
  readonly uri: string
  readonly text: string
}

/** Documents of several levels, and how much of each is carried out below. */
export interface PlanCascade {
  /** From the top down. */
  readonly documents: readonly {
    readonly uri: string
    readonly title: string
    /** Relative to the opened folder. */
    readonly path: string
    readonly level?: 'national' | 'province' | 'city' | 'county'
  }[]
  /** A document above and one that carries it out, by their places among the documents. */
  readonly edges: readonly {
    readonly upper: number
    readonly draft: number
    /** The tasks above, and how many of them are taken up. */
    readonly tasks: number
    readonly taken: number
  }[]
  /** The ways of the tasks that do not reach every level, a text for each step. */
  readonly lost: readonly (readonly string[])[]
  /** What is wrong with the ties. */
  readonly problems: readonly string[]
}

/** What decides on the findings of one plan, the result first. */
export interface Explanation {
  readonly circumstances: readonly {
    readonly kind: 'result' | 'file' | 'text' | 'template' | 'configuration' | 'suppressions' | 'severity'
    readonly title: string
    readonly detail: string
    /** True when findings are missing because of it. */
    readonly hides: boolean
    readonly range?: PlanRange
  }[]
  /** URI of the configuration file that applies. */
  readonly configuration?: string
}

/** What a check of the opened folders came to. */
export interface FolderCheck {
  /** The plans found, and how many of them were checked. */
  readonly plans: number
  readonly checked: number
  /** Of those the ones that had to be analysed, because they were new or had changed. */
  readonly analysed: number
  /** Plans that cannot be read as text. */
  readonly unreadable: number
  readonly findings: { readonly [severity in 'error' | 'warning' | 'information' | 'hint']: number }
  /** False when it was cancelled. */
  readonly complete: boolean
}

/** Asks for a check in words. */
export interface CheckParams extends DocumentParams {
  /** The text of a document that is not open. */
  readonly text?: string
  /** All findings, or the template's elements that are missing or incomplete. */
  readonly report: 'findings' | 'missing'
}

/** Moves the section around `position` up or down among its siblings, or to `target`. */
export interface MoveSectionParams extends DocumentParams {
  readonly position: TextPosition
  readonly direction?: 'up' | 'down'
  /** Beside the section around a position, which must be of the same level, or to the end of one of a higher level. */
  readonly target?: { readonly position: TextPosition; readonly place: 'before' | 'after' | 'into' }
}

/** What the clipboard holds, and the document that it goes into. */
export interface CleanPasteParams extends DocumentParams {
  readonly text: string
  readonly html?: string | null
  /** Where it goes; without it the first line is taken to continue what stands there. */
  readonly position?: TextPosition
}

/** One standard clause, for a list. */
export interface ClauseEntry {
  readonly id: string
  readonly title: string
  /** The pinyin initials of the title, as its snippet is typed. */
  readonly initials: string
  readonly group: string
  readonly text: string
  readonly requirements: readonly {
    readonly id: string
    readonly ref: string
    readonly title: string
    /** Document and clause that ask for it. */
    readonly basis: string
    readonly status: 'met' | 'partial' | 'missing'
  }[]
  /** How far the plan meets the worst met of the requirements; absent when the clause satisfies none. */
  readonly status?: 'met' | 'partial' | 'missing'
}

/** Asks for the edits that insert a clause. */
export interface InsertClauseParams extends DocumentParams {
  /** Of a clause, or of a requirement of the document's template. */
  readonly id: string
  /** The cursor; without it the clause goes where it belongs. */
  readonly position?: TextPosition
}

/** The edits that insert a clause; all ranges are in the document as it stands now. */
export interface ClauseInsertion {
  /** The document version that the edits are for. */
  readonly version: number
  readonly range: PlanRange
  readonly newText: string
  /** `newText` with its blanks as tab stops; absent when it has none, or too many. */
  readonly snippet?: string
  /** The numbers of sections behind the clause, and the references to them. */
  readonly renumbering: readonly { readonly range: PlanRange; readonly newText: string }[]
}

/** What a new plan can be made from. */
export interface NewPlanChoices {
  readonly templates: readonly { readonly id: string; readonly title: string; readonly basis: string }[]
  /** Full names of the provinces, in the order of the statistical code. */
  readonly provinces: readonly string[]
  /** Plans of the workspace that a new plan can carry out. */
  readonly uppers: readonly {
    readonly uri: string
    readonly title: string
    readonly number?: string
    readonly taskCount: number
  }[]
}

/** For whom a plan is made. */
export interface NewPlanPlace {
  /** Id of the template. */
  readonly template: string
  readonly level: 'province' | 'city' | 'county'
  /** The full name of the place; empty when it is not known. */
  readonly region: string
}

/** What is known of a new plan. */
export interface NewPlanParams extends NewPlanPlace {
  readonly title?: string
  /** The document number. */
  readonly number?: string
  /** ISO date of the document. */
  readonly date?: string
  /** URI of the document that the plan carries out, open or in the workspace. */
  readonly upper?: string
}

/** A new plan, to be opened as a document. */
export interface NewPlanText {
  readonly text: string
  /** The first blank. */
  readonly firstBlank?: PlanRange
}
