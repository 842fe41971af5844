import { createClient as createSocket } from "graphql-ws";
import { Client, fetchExchange, subscriptionExchange } from "urql";
import WebSocket from "ws";
import { http, play, webSocket } from "./story.mjs";

const socket = createSocket({ url: webSocket, webSocketImpl: WebSocket });
const client = new Client({
  url: http,
  preferGetMethod: false,
  exchanges: [
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: (request) => ({
        subscribe: (sink) => ({ unsubscribe: socket.subscribe({ ...request, query: request.query ?? "" }, sink) }),
      }),
    }),
  ],
});

const data = ({ data, error }) => {
  if (error) throw error;
  return data;
};

await play("urql", {
  query: async (document, variables) => data(await client.query(document, variables).toPromise()),
  mutate: async (document, variables) => data(await client.mutation(document, variables).toPromise()),
  failure: async (document) => (await client.query(document, {}).toPromise()).error?.graphQLErrors ?? [],
  subscribe: (document, variables, heard) => client.subscription(document, variables).subscribe((result) => heard(data(result))).unsubscribe,
});
await socket.dispose();
