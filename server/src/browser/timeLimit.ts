/** Measures work: a web worker cannot interrupt itself, so what takes too long is known only when it has ended. */

/** Runs `work` to its end; false when that took longer than `limitMs`. What `work` throws is thrown on. */
export function within(limitMs: number, work: () => void): boolean {
  const started = performance.now()
  work()
  return performance.now() - started <= limitMs
}
