import { describe, expect, test } from 'vitest'
import type { CheckTask, Outcome } from '../../server/src/cli/checker.js'
import { inOrder, type Runner } from '../../server/src/cli/runner.js'
import { runIn } from './runIn.js'

const tasks: CheckTask[] = Array.from({ length: 100 }, (_, index) => ({
  absolute: `/${index}`,
  path: `${index}`,
  project: 0,
}))

describe('a runner', () => {
  test('gives outcomes in order and bounds what is under way', async () => {
    let underWay = 0
    let most = 0
    const runner = runnerOf(async (batch) => {
      most = Math.max(most, ++underWay)
      await new Promise((done) => setTimeout(done, Math.random() * 3))
      underWay--
      return batch.map(outcome)
    })
    expect(await paths(runner)).toEqual(tasks.map(({ path }) => path))
    expect(most).toBe(6)
  })

  test('asks for no more than is taken', async () => {
    let asked = 0
    const runner = runnerOf(async (batch) => {
      asked += batch.length
      return batch.map(outcome)
    })
    const outcomes = inOrder(tasks, runner)
    for (let taken = 0; taken < 10; taken++) await outcomes.next()
    // Batches are of four files here, and six of them may wait.
    expect(asked).toBeLessThanOrEqual(10 + 7 * 4)
  })

  test('a file that brings its thread down takes only itself with it', async () => {
    const runner = runnerOf(async (batch) => {
      if (batch.some(({ path }) => path === '42')) throw new Error('out of memory')
      return batch.map(outcome)
    })
    const failed: string[] = []
    let count = 0
    for await (const { task, outcome } of inOrder(tasks, runner)) {
      count++
      if ('failure' in outcome) failed.push(`${task.path} ${outcome.failure.message.en}`)
    }
    expect([count, failed]).toEqual([
      100,
      ['42 42: fangan failed on this file (out of memory). This is a defect of fangan; please report it.'],
    ])
  })

  test('is closed when the reader of the report goes away', async () => {
    let isClosed = false
    const close = async () => {
      isClosed = true
    }
    const run = runnerOf(async (batch) => batch.map(outcome), close)
    const files = Object.fromEntries(tasks.map(({ path }) => [`/plans/${path}.fangan`, '']))
    const gone = runIn(files, ['check', '.', '--threads', '2'], {
      startThreads: async () => run,
      drained: async () => {
        throw new Error('gone')
      },
    })
    await expect(gone).rejects.toThrow('gone')
    expect(isClosed).toBe(true)
  })
})

describe('threads', () => {
  const large = 'x'.repeat(2_000_000)
  test.each([
    ['are used for much', { '/plans/a.fangan': large, '/plans/b.fangan': '' }, [], 2],
    ['are not used for little', { '/plans/a.fangan': '', '/plans/b.fangan': '' }, [], 0],
    ['are used when asked for', { '/plans/a.fangan': '', '/plans/b.fangan': '' }, ['--threads', '2'], 2],
    ['are not more than files', { '/plans/a.fangan': '', '/plans/b.fangan': '' }, ['--threads', '9'], 2],
    ['are not used for one file', { '/plans/a.fangan': large }, [], 0],
    ['are not used when one is asked for', { '/plans/a.fangan': large, '/plans/b.fangan': '' }, ['--threads', '1'], 0],
  ])('%s', async (_, files, options, expected) => {
    let started = 0
    await runIn(files, ['check', '.', ...options], {
      processors: 4,
      startThreads: async (_, threads) => {
        started = threads
        return runnerOf(async (batch) => batch.map(outcome))
      },
    })
    expect(started).toBe(expected)
  })
})

describe('the progress bar', () => {
  test.each([
    ['on a terminal', { errorColumns: 80 }, true],
    ['not in a pipe', {}, false],
    ['not in the log of a build', { errorColumns: 80, env: { CI: 'true' } }, false],
    ['not on a terminal that cannot go back', { errorColumns: 80, env: { TERM: 'dumb' } }, false],
  ])('%s', async (_, more, isShown) => {
    let time = 0
    const now = () => {
      time += 60
      return time
    }
    const files = Object.fromEntries(tasks.map(({ path }) => [`/plans/${path}.fangan`, '']))
    const run = await runIn(files, ['check', '.'], { ...more, now })
    expect(/█/.test(run.error)).toBe(isShown)
    if (isShown) expect(run.error).toContain('已检查 99/100\u001b[K')
    // It is gone when the report is complete.
    expect(run.error.endsWith('\r\u001b[K')).toBe(isShown)
    expect(run.out).toBe((await runIn(files, ['check', '.'])).out)
  })

  test('not for what is quick', async () => {
    expect((await runIn({ '/plans/a.fangan': '' }, ['check', '.'], { errorColumns: 80 })).error).toBe('')
  })
})

async function paths(runner: Runner): Promise<string[]> {
  const found: string[] = []
  for await (const { outcome } of inOrder(tasks, runner)) found.push('checked' in outcome ? outcome.checked.path : '')
  return found
}

function runnerOf(run: Runner['run'], close = async () => {}): Runner {
  return { window: 6, run, close }
}

function outcome({ path }: CheckTask): Outcome {
  const counts = { errors: 0, warnings: 0, information: 0, hints: 0 }
  return { checked: { path, encoding: 'utf-8', part: { text: path }, counts, hidden: 0, known: 0, stale: [] } }
}
