/** The requests and notifications that fangan adds to the language server protocol; imports nothing. */

/** Method names, used by both sides. */
export const method = {
  /** Request `{uri}` → `PlanStatus | null`; `null` when the document is not open. */
  status: 'fangan/status',
  /** Notification of the server: `PlanStatus` of a document just analysed; only for clients that ask for it. */
  statusChanged: 'fangan/statusChanged',
  /** Request `{uri}` → `TemplateChoice[]`. */
  templates: 'fangan/templates',
  /** Request `SelectTemplateParams` → `PlanStatus | null`. */
  selectTemplate: 'fangan/selectTemplate',
} as const

/** What the client may pass as `initializationOptions`. */
export interface InitializationOptions {
  /** True when the client wants `fangan/statusChanged`. */
  readonly statusNotifications?: boolean
  /** Settings for clients that cannot answer `workspace/configuration`; same keys as the section `fangan`. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** Names one document. */
export interface DocumentParams {
  readonly uri: string
}

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
