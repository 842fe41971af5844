const secret = /^(authorization|cookie|.*(token|key|secret).*)$/i;

/** The request as a command line; what the headers keep secret is left for the shell to fill in. */
export function asCurl({ url, query, variables, headers, isSubscription }) {
  const quote = text => `'${text.replaceAll("'", "'\\''")}'`;
  const all = { 'Content-Type': 'application/json', ...(isSubscription && { Accept: 'text/event-stream' }), ...headers };
  const options = Object.entries(all).map(([name, value]) => (secret.test(name) ? `-H "${name}: $TOKEN"` : `-H ${quote(`${name}: ${value}`)}`));
  return [`curl ${isSubscription ? '-N ' : ''}${url}`, ...options, `-d ${quote(JSON.stringify({ query, variables }))}`].join(' \\\n  ');
}

/** The request in C#, without a package; a token is read from the environment. */
export function asCSharp({ url, query, variables, headers }) {
  const lines = Object.entries(headers ?? {}).map(([name, value]) => {
    const text = secret.test(name) ? 'Environment.GetEnvironmentVariable("TOKEN")' : JSON.stringify(String(value));
    return `http.DefaultRequestHeaders.Add(${JSON.stringify(name)}, ${text});`;
  });
  const given = variables ? `JsonNode.Parse(${raw(JSON.stringify(variables, null, 2))})` : '(JsonNode?)null';
  return `using System.Net.Http.Json;
using System.Text.Json.Nodes;

using var http = new HttpClient();
${lines.map(line => `${line}\n`).join('')}var query = ${raw(query)};
var variables = ${given};
using var answer = await http.PostAsJsonAsync("${url}", new { query, variables });
Console.WriteLine(await answer.Content.ReadAsStringAsync());
`;
}

/** A raw string literal, fenced by more quotes than stand in the text. */
function raw(text) {
  const fence = '"'.repeat(Math.max(3, ...(text.match(/"+/g) ?? []).map(run => run.length + 1)));
  return `${fence}\n${text}\n${fence}`;
}
