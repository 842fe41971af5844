import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { play, webSocket } from "./story.mjs";

const client = createClient({ url: webSocket, webSocketImpl: WebSocket });

const one = async (query, variables) => {
  const answers = client.iterate({ query, variables });
  const { value } = await answers.next();
  return value.data;
};

await play("graphql-ws", {
  query: one,
  mutate: one,
  // This client shows the errors of a request by rejecting with them.
  failure: (document) => client.iterate({ query: document }).next().then(() => [], (errors) => errors),
  subscribe: (query, variables, heard) =>
    client.subscribe({ query, variables }, { next: ({ data }) => heard(data), error: fail, complete: () => {} }),
});
await client.dispose();

function fail(error) {
  throw new Error("the subscription failed", { cause: error });
}
