/** The words of the board, which the extension hands over in the language of the editor. */

/** All texts that the board shows; `{0}` and `{1}` are filled in. */
export interface BoardTexts {
  readonly matrix: string
  readonly roadmap: string
  readonly load: string
  readonly number: string
  readonly task: string
  readonly lead: string
  readonly support: string
  readonly person: string
  readonly deadline: string
  readonly target: string
  readonly basis: string
  /** In a cell whose element is missing. */
  readonly missing: string
  /** Behind what is there but vague. */
  readonly partial: string
  readonly missingHint: string
  readonly partialHint: string
  /** Placeholder of the filter above a column. */
  readonly filter: string
  readonly incompleteOnly: string
  /** {0} tasks, {1} of them incomplete. */
  readonly summary: string
  readonly noPlan: string
  readonly noTasks: string
  readonly nothingFits: string
  /** How cells are edited and how one gets to the text. */
  readonly keys: string
  readonly refused: string
  readonly recurring: string
  readonly open: string
  readonly undated: string
  readonly today: string
  readonly past: string
  readonly soon: string
  readonly later: string
  readonly lasting: string
  readonly milestone: string
  /** Names of the quarters of a year. */
  readonly quarter1: string
  readonly quarter2: string
  readonly quarter3: string
  readonly quarter4: string
  readonly order: string
  readonly orderText: string
  readonly orderDeadline: string
  readonly leads: string
  readonly supports: string
  readonly noLead: string
  /** Of a body: leads {0}, supports {1}. */
  readonly loadOf: string
  readonly roadmapKeys: string
  readonly alignment: string
  readonly alignmentKeys: string
  readonly openOnly: string
  readonly upperTask: string
  readonly ownTask: string
  readonly status: string
  readonly reasons: string
  readonly missingAbove: string
  readonly partly: string
  readonly outdated: string
  readonly covered: string
  readonly added: string
  readonly pin: string
  readonly reject: string
  readonly coverage: string
  /** {0} of {1}, {2} per cent. */
  readonly share: string
  readonly noUpper: string
  readonly loadKeys: string
  readonly cascade: string
  readonly cascadeKeys: string
  readonly cascadeLoading: string
  readonly cascadeNone: string
  /** Takes up {1} of {2} tasks ({3} per cent) of {0}. */
  readonly cascadeTakesUp: string
  /** {0} tasks are lost on their way. */
  readonly cascadeLost: string
  readonly cascadeWhole: string
  readonly national: string
  readonly province: string
  readonly city: string
  readonly county: string
}

/** `text` with `{0}`, `{1}` … filled in. */
export function filled(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (blank, index) => String(values[Number(index)] ?? blank))
}
