import { getOperationAST, parse } from 'graphql';

const forbidden = 4403;
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
    return runs.open(signal => once(post(endpoint, named, headers, operation === 'mutation' ? undefined : signal)));
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

async function post(endpoint, request, headers, signal) {
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
    throw new Error(`No answer from ${location.origin}${endpoint} (${error.message}). Is the gateway running?`);
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
  const url = new URL(endpoint, location.href);
  url.protocol = url.protocol.replace('http', 'ws');

  // A browser opens WebSockets without headers of the page's choice; the token goes into the first message, never into the address.
  const authorization = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const connectionParams = authorization ? { authorization } : {};
  const client = createClient({ url: url.href, connectionParams, retryAttempts: 2, shouldRetry: error => isClose(error) && error.code !== forbidden });
  const results = client.iterate(request);
  signal.addEventListener('abort', () => client.dispose(), { once: true });
  try {
    yield* results;
  } catch (error) {
    throw isClose(error) ? new Error(describe(error)) : error;
  } finally {
    void client.dispose();
  }
}

const isClose = error => typeof error?.code === 'number' && 'reason' in error;

function describe({ code, reason }) {
  const said = `The WebSocket was closed: ${code}${reason ? ` ${reason}` : ''}.`;
  if (code === 4401 || code === forbidden) return `${said} ${unauthorized}`;
  return code === 1006 ? `${said} Is the gateway running?` : said;
}
