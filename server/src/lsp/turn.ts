/** Lets the messages that have come in the meantime be taken first. */

/** Resolves after whatever waits in the event loop now. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else {
      // In a browser a timer would wait for milliseconds, which thousands of files would feel.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(undefined)
    }
  })
}
