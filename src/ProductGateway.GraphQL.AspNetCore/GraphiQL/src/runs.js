/**
 * What runs, by the tab that it was started in. GraphiQL ends a subscription when another tab is looked at, and shows the answer of a request in
 * whichever tab is open when it comes; here both go on, and their results are shown in their own tab.
 */
export class Runs {
  #byTab = new Map();
  #tab = null;
  #resumes = false;

  /** To be told with every change; GraphiQL stops what runs just before. */
  tabsChanged(tabs, activeTabIndex) {
    this.#tab = tabs[activeTabIndex]?.id ?? null;
    for (const tab of this.#byTab.keys()) {
      if (!tabs.some(({ id }) => id === tab)) this.#end(tab);
    }
  }

  /** Whether something of the open tab runs, or has ended with results not yet shown. */
  get canResume() {
    return this.#byTab.has(this.#tab);
  }

  /** Calls what starts a request in GraphiQL, and answers that request with what runs already. */
  resume(start) {
    this.#resumes = true;
    start();
  }

  /**
   * @param {(signal: AbortSignal) => AsyncIterable<unknown>} start Begins a request in the open tab, unless it is to be resumed.
   * @returns {AsyncIterableIterator<unknown>} Its results while its tab is open; where several come at once, the last of them.
   */
  open(start) {
    const tab = this.#tab;
    const isResumed = this.#resumes && this.#byTab.has(tab);
    this.#resumes = false;
    if (!isResumed) {
      this.#end(tab);
      this.#byTab.set(tab, new Run(start));
    }

    const run = this.#byTab.get(tab);
    return run.view({ left: () => queueMicrotask(() => this.#tab === tab && this.#forget(tab, run)), ended: () => this.#forget(tab, run) });
  }

  #forget(tab, run) {
    if (this.#byTab.get(tab) === run) this.#end(tab);
  }

  #end(tab) {
    this.#byTab.get(tab)?.abort();
    this.#byTab.delete(tab);
  }
}

class Run {
  #stop = new AbortController();
  #result;
  #error;
  #isFresh = false;
  #isDone = false;
  #wake = () => {};

  constructor(start) {
    void this.#read(start);
  }

  abort() {
    this.#stop.abort();
  }

  view({ left, ended }) {
    let isLeft = false;
    this.#isFresh = this.#result !== undefined;
    const end = () => {
      ended();
      return { done: true, value: undefined };
    };
    const next = async () => {
      while (!isLeft && !this.#isFresh && !this.#isDone) await new Promise(wake => (this.#wake = wake));
      if (isLeft) return { done: true, value: undefined };
      if (this.#isFresh) {
        this.#isFresh = false;
        return { done: false, value: this.#result };
      }

      end();
      if (this.#error) throw this.#error;
      return { done: true, value: undefined };
    };
    const leave = async () => {
      isLeft = true;
      this.#wake();
      left();
      return { done: true, value: undefined };
    };
    return { next, return: leave, [Symbol.asyncIterator]() { return this; } };
  }

  async #read(start) {
    try {
      for await (const result of start(this.#stop.signal)) {
        this.#result = result;
        this.#isFresh = true;
        this.#wake();
      }
    } catch (error) {
      this.#error = error;
    } finally {
      this.#isDone = true;
      this.#wake();
    }
  }
}
