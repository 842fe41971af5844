import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { OperationTypeNode } from "graphql";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { http, play, webSocket } from "./story.mjs";

const socket = createClient({ url: webSocket, webSocketImpl: WebSocket });
const client = new ApolloClient({
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    new HttpLink({ uri: http }),
  ),
  // Apollo's cache matches fragments on interfaces and unions by this list only.
  cache: new InMemoryCache({
    possibleTypes: {
      Product: ["MicrosoftProduct", "SuperOfficeProduct", "FinagoProduct"],
      CatalogProduct: ["MicrosoftProduct", "SuperOfficeProduct", "FinagoProduct"],
      PricedProduct: ["SuperOfficeProduct", "FinagoProduct"],
    },
  }),
});

await play("@apollo/client", {
  query: async (document, variables) => (await client.query({ query: gql(document), variables })).data,
  mutate: async (document, variables) => (await client.mutate({ mutation: gql(document), variables })).data,
  failure: (document) =>
    client.query({ query: gql(document) }).then(
      () => [],
      (error) => (CombinedGraphQLErrors.is(error) ? error.errors : Promise.reject(error)),
    ),
  subscribe: (document, variables, heard) => {
    const subscription = client.subscribe({ query: gql(document), variables }).subscribe({
      next: ({ data, error }) => {
        if (error) throw error;
        heard(data);
      },
    });
    return () => subscription.unsubscribe();
  },
});
client.stop();
await socket.dispose();
