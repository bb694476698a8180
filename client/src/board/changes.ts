/** What the board has to be told of a plan after what it has been told already. */

import type { LedgerTask, PlanLedger } from '../../../server/src/protocol.js'
import type { BoardTask, PlanMessage } from '../../board/messages.js'

/** The tasks that the board has, so that a key costs what it has changed. */
export class Changes {
  private sent = new Map<string, string>()
  private uri: string | undefined

  /** The message for the ledger as it is now; of a task nothing is sent twice. */
  messageFor(ledger: PlanLedger, today: string): PlanMessage {
    const anew = ledger.uri !== this.uri
    if (anew) this.forget()
    this.uri = ledger.uri
    const tasks = boardTasks(ledger)
    const texts = new Map(tasks.map((task) => [task.id, JSON.stringify(task)]))
    const changed = tasks.filter(({ id }) => texts.get(id) !== this.sent.get(id))
    this.sent = texts
    const { title, date, days } = ledger
    const order = tasks.map(({ id }) => id)
    return { type: 'plan', title, ...(date === undefined ? {} : { date }), today, days, order, changed, anew }
  }

  /** The board has lost what it was told. */
  forget(): void {
    this.sent = new Map()
    this.uri = undefined
  }
}

/** The tasks of a ledger that is grouped by section, in the order of the text. */
export function boardTasks({ groups }: PlanLedger): BoardTask[] {
  return groups
    .flatMap(({ title, tasks }) => tasks.map((task) => toBoardTask(task, title)))
    .sort((one, other) => one.number - other.number)
}

function toBoardTask({ range, selectionRange, missing, ...task }: LedgerTask, section: string): BoardTask {
  return { ...task, section }
}

/** The innermost task at a line and column; `undefined` between tasks. */
export function taskAt(ledger: PlanLedger, line: number, character: number): LedgerTask | undefined {
  const holds = ({ range: { start, end } }: LedgerTask): boolean =>
    (start.line < line || (start.line === line && start.character <= character)) &&
    (line < end.line || (line === end.line && character <= end.character))
  const around = ledger.groups.flatMap(({ tasks }) => tasks).filter(holds)
  return around.reduce<LedgerTask | undefined>(
    (inner, task) => (inner && startsBehind(inner, task) ? inner : task),
    undefined,
  )
}

function startsBehind({ range: one }: LedgerTask, { range: other }: LedgerTask): boolean {
  return (
    one.start.line > other.start.line ||
    (one.start.line === other.start.line && one.start.character > other.start.character)
  )
}
