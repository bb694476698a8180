import { describe, expect, test } from 'vitest'
import { memoryIo } from './memoryIo.js'
import { draft, runIn } from './runIn.js'

const FILES = { '/plans/a.fangan': draft('转诊'), '/plans/b.fangan': draft('采购'), '/plans/c.fangan': draft('会诊') }
const ASK = ['check', '.', '--cache']

describe('the cache', () => {
  test.each(['text', 'json', 'sarif', 'github'])('gives the report of a first run, in %s', async (format) => {
    const ask = [...ASK, '--format', format]
    const first = await runIn(FILES, ask)
    const second = await runIn(first.files, ask)
    expect(second.out).toBe(first.out)
    expect(second.out).toBe((await runIn(FILES, ['check', '.', '--format', format])).out)
    expect(bytes(second.files)).toEqual(bytes(first.files))
  })

  test('is what the second run reads', async () => {
    const first = await runIn(FILES, ASK)
    expect(await recalled(first.files, ASK)).toBe(3)
  })

  test.each([
    ['a file', { '/plans/b.fangan': draft('慢病') }, ASK, 2],
    ['the configuration', { '/plans/fangan.config.json': '{ "rules": { "placeholder-left": "off" } }' }, ASK, 0],
    ['the format', {}, [...ASK, '--format', 'json'], 0],
    ['the severity', {}, [...ASK, '--min-severity', 'hint'], 0],
    ['the template', {}, [...ASK, '--template', 'general'], 0],
    ['the language', {}, [...ASK, '--locale', 'en'], 0],
  ])('is not used for what depends on a change of %s', async (_, change, ask, hits) => {
    const first = await runIn(FILES, ASK)
    const files = { ...first.files, ...change }
    expect(await recalled(files, ask)).toBe(hits)
    const plain = ask.filter((argument) => argument !== '--cache')
    expect((await runIn(files, ask)).out).toBe((await runIn(files, plain)).out)
  })

  test('a result without the findings of a rule that was stopped is told and not kept', async () => {
    // Nothing ends in time here.
    const within = () => false
    const first = await runIn(FILES, [...ASK, '--min-severity', 'hint'], { within })
    expect(first.out).toContain('internal-error')
    expect(await recalled(first.files, [...ASK, '--min-severity', 'hint'])).toBe(0)
  })

  test('is not used by another build', async () => {
    const first = await runIn(FILES, ASK)
    expect(await recalled(first.files, ASK, { buildId: async () => 'other' })).toBe(0)
  })

  test('keeps what a smaller run is not about, and drops what is gone', async () => {
    const first = await runIn(FILES, ASK)
    const one = await runIn(first.files, ['check', 'b.fangan', '--cache'])
    expect(await recalled(one.files, ASK)).toBe(3)
    const { '/plans/a.fangan': gone, ...left } = one.files
    const less = await runIn(left, ASK)
    expect(await recalled({ ...less.files, '/plans/a.fangan': gone }, ASK)).toBe(2)
  })

  test.each([
    ['cut off', (cache: Uint8Array) => cache.slice(0, -7), /缓存已损坏/],
    ['without an index', (cache: Uint8Array) => cache.slice(0, 15), /缓存已损坏/],
    ['with another index', (cache: Uint8Array) => replaced(cache, '"offset":15', '"offset":1e'), /缓存已损坏/],
    ['damaged inside', (cache: Uint8Array) => cache.map((byte, at) => (at > 30 && at < 200 ? 7 : byte)), /^$/],
  ])('that is damaged is written anew: %s', async (_, damage, words) => {
    const first = await runIn(FILES, ASK)
    const cache = damage(bytes(first.files))
    const run = await runIn({ ...first.files, '/plans/.fangan-cache': cache }, ASK)
    expect(run.error).toMatch(words)
    expect([run.code, run.out]).toEqual([first.code, first.out])
    expect(bytes(run.files)).toEqual(bytes(first.files))
  })

  test('a file that is something else is left alone', async () => {
    const run = await runIn(FILES, ['check', '.', '--cache=a.fangan'])
    expect(run.error).toBe('a.fangan：不是 fangan 的缓存文件，既不读取也不改写。请换一个缓存文件名。\n')
    expect(run.files['/plans/a.fangan']).toBe(FILES['/plans/a.fangan'])
  })

  test('that cannot be written costs nothing but itself', async () => {
    const closed = { ...FILES, '/closed/': { refused: 'EACCES' } }
    const run = await runIn(closed, ['check', '.', '--cache', '/closed/cache'])
    expect(run.error).toBe('/closed/cache：缓存无法写入（EACCES），不影响检查结果。\n')
    expect(run.out).toBe((await runIn(FILES, ['check', '.'])).out)
  })

  test('a cache that another process replaces meanwhile is not mistaken', async () => {
    const first = await runIn(FILES, ASK)
    const swapped = {
      ...FILES,
      '/plans/a.fangan': FILES['/plans/b.fangan'],
      '/plans/b.fangan': FILES['/plans/a.fangan'],
    }
    const other = bytes((await runIn(swapped, ASK)).files)
    const { io, output } = memoryIo(first.files)
    let reads = 0
    const { main } = await import('../../server/src/cli/run.js')
    // Header, trailer and index are read before the replacement, the results after it.
    const readRange: typeof io.readRange = (path, offset, length) =>
      ++reads <= 3 ? io.readRange(path, offset, length) : other.slice(offset, offset + length)
    await main(ASK, { ...io, readRange })
    expect(output.out).toBe(first.out)
  })
})

/** The number of results that come out of the cache. */
async function recalled(files: Parameters<typeof memoryIo>[0], ask: readonly string[], more = {}): Promise<number> {
  const { io } = memoryIo(files, more)
  const { main } = await import('../../server/src/cli/run.js')
  const seen = new Map<number, number>()
  await main(ask, {
    ...io,
    readRange: (path, offset, length) => {
      seen.set(offset, (seen.get(offset) ?? 0) + 1)
      return io.readRange(path, offset, length)
    },
  })
  // A result that holds is read twice: to be shown, and to be kept.
  return [...seen].filter(([offset, times]) => offset > 0 && times === 2).length
}

function bytes(files: Parameters<typeof memoryIo>[0]): Uint8Array {
  return files['/plans/.fangan-cache'] as Uint8Array
}

function replaced(cache: Uint8Array, before: string, after: string): Uint8Array {
  return Buffer.from(Buffer.from(cache).toString('latin1').replace(before, after), 'latin1')
}
