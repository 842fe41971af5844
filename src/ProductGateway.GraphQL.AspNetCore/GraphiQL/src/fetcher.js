import { getOperationAST, parse } from 'graphql';

const forbidden = 4403;
const mayBeDone = ' What this was to create may exist all the same: look for it before you run this again.';
const unauthorized = 'Write { "Authorization": "Bearer …" } with a token that is good into Headers, below the operation, and run it again.';

/**
 * Sends what GraphiQL asks: over HTTP, and subscriptions over WebSocket.
 * @param {string} endpoint The path that GraphQL is served at.
 * @param {import('./runs.js').Runs} runs
 */
export function createFetcher(endpoint, runs) {
  return (request, { headers } = {}) => {
    if (request.operationName === 'IntrospectionQuery') return post(endpoint, request, headers);

    const { operation, isOnly } = operationOf(request);
    const named = isOnly ? { ...request, operationName: undefined } : request;
    if (operation === 'subscription') return runs.open(signal => subscribe(endpoint, named, headers, signal));

    // Whoever stops a mutation stops waiting: aborting it would only hide what it did.
    return runs.open(signal => once(operation === 'mutation' ? post(endpoint, named, headers, undefined, mayBeDone) : post(endpoint, named, headers, signal)));
  };
}

/** GraphiQL's own reading of the document lags behind the editor: right after a change of tabs it is still that of the other tab. */
function operationOf({ query, operationName }) {
  try {
    const document = parse(query);
    const only = getOperationAST(document);
    return { operation: (only ?? getOperationAST(document, operationName))?.operation, isOnly: Boolean(only) };
  } catch {
    return {};
  }
}

async function* once(promise) {
  yield await promise;
}

async function post(endpoint, request, headers, signal, advice = '') {
  let response;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9', ...headers },
      body: JSON.stringify(request),
      signal,
    });
  } catch (error) {
    if (error.name === 'AbortError') throw new Error('Stopped before an answer came.');
    throw new Error(`No answer from ${location.origin}${endpoint} (${error.message}). Is the gateway running?${advice}`);
  }

  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${response.status} ${response.statusText}: ${text.slice(0, 500) || 'an empty answer'}`);
  }
}

async function* subscribe(endpoint, request, headers, signal) {
  const { createClient } = await import('graphql-ws');
  if (signal.aborted) return;
  const url = new URL(endpoint, location.href);
  url.protocol = url.protocol.replace('http', 'ws');

  // A browser opens WebSockets without headers of the page's choice; the token goes into the first message, never into the address.
  const authorization = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const connectionParams = authorization ? { authorization } : {};
  const client = createClient({ url: url.href, connectionParams, retryAttempts: 2, shouldRetry: error => error.code !== forbidden });
  const results = client.iterate(request);

  // One that was never open has nothing to close.
  const close = () => Promise.resolve(client.dispose()).catch(() => {});
  signal.addEventListener('abort', close, { once: true });
  try {
    yield* results;
  } catch (error) {
    throw error instanceof Event || isClose(error) ? new Error(describe(error)) : error;
  } finally {
    void close();
  }
}

const isClose = error => typeof error?.code === 'number' && 'reason' in error;

/** A socket that cannot be opened ends with an event that says nothing, one that was open with a code. */
function describe({ code, reason }) {
  if (code === undefined) return 'The WebSocket could not be opened. Is the gateway running?';
  const said = `The WebSocket was closed: ${code}${reason ? ` ${reason}` : ''}.`;
  if (code === 4401 || code === forbidden) return `${said} ${unauthorized}`;
  return code === 1006 ? `${said} Is the gateway running?` : said;
}
