import { createClient } from "graphql-sse";
import { http, play } from "./story.mjs";

const client = createClient({ url: http, singleConnection: false });

const answer = async (query, variables) => {
  const answers = client.iterate({ query, variables });
  const { value } = await answers.next();
  return value;
};
const data = async (query, variables) => (await answer(query, variables)).data;

await play("graphql-sse", {
  query: data,
  mutate: data,
  failure: async (document) => (await answer(document)).errors,
  subscribe: (query, variables, heard) =>
    client.subscribe({ query, variables }, { next: ({ data }) => heard(data), error: fail, complete: () => {} }),
});
client.dispose();

function fail(error) {
  throw new Error("the subscription failed", { cause: error });
}
