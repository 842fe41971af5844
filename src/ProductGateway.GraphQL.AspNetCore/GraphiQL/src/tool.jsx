import { useEffect, useRef, useState } from 'react';
import { GraphiQL } from 'graphiql';
import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { CopyAs } from './copyAs.jsx';
import { editorJson } from './editorJson.js';
import { createFetcher } from './fetcher.js';
import { Runs } from './runs.js';
import { SchemaNotice } from './schemaNotice.jsx';
import { lastTab, openStorage, persistsHeaders } from './storage.js';

/** GraphiQL with the gateway's tabs, links and promises. */
export function Tool({ endpoint, settings }) {
  const [{ runs, fetcher, storage, start }] = useState(() => prepare(endpoint, settings));
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage ?? undefined}
      {...start}
      defaultEditorToolsVisibility="variables"
      onTabChange={({ tabs, activeTabIndex }) => runs.tabsChanged(tabs, activeTabIndex)}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <Links endpoint={endpoint} settings={settings} />
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <CopyAs endpoint={endpoint} />
          </>
        )}
      </GraphiQL.Toolbar>
      <GraphiQL.Footer>
        <SchemaNotice />
      </GraphiQL.Footer>
      <TabKeeper runs={runs} />
    </GraphiQL>
  );
}

function prepare(endpoint, { tabs }) {
  const runs = new Runs();
  const storage = openStorage();
  const keepsHeaders = persistsHeaders(storage);
  const tab = lastTab(storage) ?? tabs[0];
  return {
    runs,
    storage,
    fetcher: createFetcher(endpoint, runs),
    start: {
      defaultQuery: '',
      defaultTabs: tabs.length > 0 ? tabs : undefined,
      initialQuery: tab?.query ?? '',
      initialVariables: tab?.variables ?? '',
      initialHeaders: (keepsHeaders && tab?.headers) || undefined,
      shouldPersistHeaders: keepsHeaders || undefined,
    },
  };
}

function Links({ endpoint, settings }) {
  const { schema, headerEditor } = useGraphiQL(pick('schema', 'headerEditor'));
  const sdl = `${endpoint}/schema.graphql`;

  // A link cannot carry the token that the schema may ask for.
  const openWithHeaders = async event => {
    const headers = editorJson(headerEditor);
    if (!headers) return;
    event.preventDefault();
    const answer = await fetch(sdl, { headers });
    window.open(URL.createObjectURL(await answer.blob()));
  };
  return (
    <nav className="links">
      {settings.home ? <a href={settings.home}>{settings.title}</a> : <span>{settings.title}</span>}
      {schema && <a href={sdl} onClick={openWithHeaders} target="_blank" rel="noreferrer" title="The schema as text">SDL</a>}
    </nav>
  );
}

/** Takes what runs and the headers from tab to tab. */
function TabKeeper({ runs }) {
  const { tabs, activeTabIndex, headerEditor, responseEditor } = useGraphiQL(pick('tabs', 'activeTabIndex', 'headerEditor', 'responseEditor'));
  const { run, updateActiveTabValues } = useGraphiQLActions();
  const seen = useRef(new Set());
  const last = useRef(null);
  const tab = tabs[activeTabIndex]?.id;

  useEffect(() => {
    runs.tabsChanged(tabs, activeTabIndex);
    document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (!headerEditor || !responseEditor) return;
    const headers = tabs.find(({ id }) => id === last.current)?.headers;
    if (!seen.current.has(tab) && headers && !headerEditor.getValue()) {
      headerEditor.setValue(headers);

      // GraphiQL itself would tell the tab a tenth of a second later, and by then another may be open.
      updateActiveTabValues({ headers });
    }

    seen.current.add(tab);
    last.current = tab;
    if (runs.canResume) runs.resume(run);
  }, [tab, headerEditor, responseEditor]);
}
