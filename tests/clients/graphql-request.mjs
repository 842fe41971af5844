import { ClientError, GraphQLClient } from "graphql-request";
import { http, play } from "./story.mjs";

const client = new GraphQLClient(http);
const request = (document, variables) => client.request(document, variables);

await play("graphql-request", {
  query: request,
  mutate: request,
  failure: (document) =>
    request(document).then(
      () => [],
      (error) => (error instanceof ClientError ? error.response.errors : Promise.reject(error)),
    ),
});
