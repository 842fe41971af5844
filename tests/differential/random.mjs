/** A reproducible source of choices (sfc32): the same seed and label give the same choices on every machine. */
export class Random {
  #a; #b; #c; #counter = 1;

  constructor(seed, label = '') {
    let hash = 2166136261;
    for (const character of `${seed}/${label}`) hash = Math.imul(hash ^ character.codePointAt(0), 16777619);
    this.#a = hash;
    this.#b = hash ^ 0x9e3779b9;
    this.#c = seed | 0;
    for (let i = 0; i < 15; i++) this.#next();
  }

  #next() {
    const sum = (this.#a + this.#b + this.#counter++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum | 0;
    return sum >>> 0;
  }

  /** From 0 to below the bound. */
  below(bound) {
    return this.#next() % bound;
  }

  /** From the one to the other, both included. */
  between(low, high) {
    return low + this.below(high - low + 1);
  }

  /** True that often, from 0 to 1. */
  chance(share) {
    return this.#next() < share * 4294967296;
  }

  /** One of the items; undefined of none. */
  pick(items) {
    return items.length === 0 ? undefined : items[this.below(items.length)];
  }

  /** Some of the items in their order. */
  some(items, share) {
    return items.filter(() => this.chance(share));
  }
}
