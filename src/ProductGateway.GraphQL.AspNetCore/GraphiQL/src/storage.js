const persists = 'graphiql:shouldPersistHeaders';
const histories = ['graphiql:queries', 'graphiql:favorites'];
const tabState = 'graphiql:tabState';

/**
 * Where GraphiQL keeps tabs, history and settings. Its history has the headers of every call, and its tabs are written half a second late, maybe after
 * the setting has changed: a token stays in the browser only where the user has asked for that, by "Persist headers" in the settings.
 * @returns {Storage | null} Null where the browser keeps nothing.
 */
export function openStorage() {
  let local;
  try {
    local = window.localStorage;
  } catch {
    return null;
  }

  // GraphiQL writes the tabs before it says that their headers are to be kept.
  let withheld = null;
  const write = (key, value) => {
    if (key === tabState) withheld = value;
    const isFree = persistsHeaders(local) || (key !== tabState && !histories.includes(key));
    local.setItem(key, isFree ? value : withoutHeaders(value));
  };
  return {
    get length() {
      return local.length;
    },
    getItem: key => local.getItem(key),
    removeItem: key => local.removeItem(key),
    clear: () => Object.keys(local).filter(key => key.startsWith('graphiql:')).forEach(key => local.removeItem(key)),
    setItem(key, value) {
      write(key, value);
      if (key !== persists) return;
      histories.filter(name => local.getItem(name)).forEach(name => write(name, local.getItem(name)));
      if (withheld) write(tabState, withheld);
    },
  };
}

/** Whether the user has asked for headers to be kept. */
export const persistsHeaders = storage => storage?.getItem(persists) === 'true';

/**
 * The tab that was open when somebody last worked here: then their tabs are shown, and not the prepared ones. Null on a first visit. GraphiQL keeps what
 * stands in the editors a second time, and where the two differ, as after a quick reload, it would open one more tab.
 */
export function lastTab(storage) {
  try {
    const { tabs, activeTabIndex } = JSON.parse(storage.getItem(tabState));
    return tabs[activeTabIndex] ?? null;
  } catch {
    return null;
  }
}

const withoutHeaders = text => JSON.stringify(JSON.parse(text), (key, value) => (key === 'headers' ? null : value));
