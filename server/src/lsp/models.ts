/** The models of closed files that are kept in memory: those used last, up to a number and a size. */

import type { Analysed } from './plans.js'

/** At most so many models: a folder of some hundred plans is kept whole. */
const mostModels = 200

/** At most so many characters in all: a model takes some fifty bytes for each, so this is about 100 MB. */
const mostCharacters = 2_000_000

/** Models by URI, the one used last at the end. */
export class Models {
  private readonly models = new Map<string, Analysed>()
  private characters = 0

  /** All of them, those not used for longest first. */
  get all(): readonly Analysed[] {
    return [...this.models.values()]
  }

  /** True when a further model would push out another. */
  get isFull(): boolean {
    return this.models.size >= mostModels || this.characters >= mostCharacters
  }

  /** The model of `uri`, which counts as used; `undefined` when it is not in memory. */
  get(uri: string): Analysed | undefined {
    const model = this.models.get(uri)
    if (model) {
      this.models.delete(uri)
      this.models.set(uri, model)
    }
    return model
  }

  /** Keeps `model`, and drops those not used for longest where there are too many. */
  keep(model: Analysed): void {
    this.drop(model.uri)
    this.models.set(model.uri, model)
    this.characters += model.text.length
    for (const [uri] of this.models) {
      if (this.models.size <= mostModels && this.characters <= mostCharacters) return
      // One that is too big by itself stays until the next one comes.
      if (uri !== model.uri) this.drop(uri)
    }
  }

  drop(uri: string): void {
    const model = this.models.get(uri)
    if (!model) return
    this.models.delete(uri)
    this.characters -= model.text.length
  }
}
