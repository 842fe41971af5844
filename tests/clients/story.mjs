// What every client has to get through, in the words of its own library.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

/** Where the gateway speaks GraphQL over HTTP and Server-Sent Events. */
export const http = process.env.GATEWAY;

/** The same for WebSocket. */
export const webSocket = http?.replace(/^http/, "ws");

export const vendorsQuery = /* GraphQL */ `
  query Vendors($id: ID!) {
    vendors { vendor configured }
    node(id: $id) { id }
  }
`;

export const createMutation = /* GraphQL */ `
  mutation Create($input: CreateFinagoProductInput!) {
    createFinagoProduct(input: $input) { outcome product { id name listPrice } errors { code } }
  }
`;

export const createdSubscription = /* GraphQL */ `
  subscription Created($vendors: [Vendor!]) {
    productCreated(vendors: $vendors) { __typename ... on CatalogProduct { vendor name } ... on PricedProduct { listPrice } }
  }
`;

export const invalidQuery = "query Invalid { vendors { colour } }";

/**
 * Plays the story and prints what was seen.
 * @param name The client's package.
 * @param client `query` and `mutate` take a document and variables and give `data`. `failure` takes an invalid document and gives the errors that
 *   the library shows. `subscribe` takes a document, variables and a callback for the `data` of each event, and gives a function that
 *   unsubscribes; it is left out where the library has no subscriptions.
 */
export async function play(name, { query, mutate, failure, subscribe }) {
  const seen = ["a query", "a mutation", "an error"];

  const { vendors, node } = await query(vendorsQuery, { id: "unknown" });
  assert.deepEqual(vendors.map(({ vendor }) => vendor), ["MICROSOFT", "SUPEROFFICE", "FINAGO"]);
  assert.equal(node, null);

  const { createFinagoProduct } = await mutate(createMutation, { input: { name, categoryId: "12", listPrice: "19.90" } });
  assert.deepEqual([createFinagoProduct.outcome, createFinagoProduct.product.listPrice], ["CREATED", "19.90"]);

  const [error] = await failure(invalidQuery);
  assert.equal(error.extensions.code, "GRAPHQL_VALIDATION_FAILED");
  assert.match(error.message, /colour/);

  if (subscribe) {
    await hear(name, mutate, subscribe);
    seen.push("a subscription's event");
  }

  const { version } = JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8"));
  console.log(`counted: ${name} ${version}: ${seen.join(", ")}`);
}

// No client tells when a subscription has begun at the server: products are created until one of them is heard of.
async function hear(name, mutate, subscribe) {
  const events = [];
  const unsubscribe = subscribe(createdSubscription, { vendors: ["FINAGO"] }, (event) => events.push(event));
  while (events.length === 0) await mutate(createMutation, { input: { name: `${name} heard`, categoryId: "12", listPrice: 1490 } });
  await unsubscribe();
  assert.deepEqual(JSON.parse(JSON.stringify(events[0].productCreated)), {
    __typename: "FinagoProduct",
    vendor: "FINAGO",
    name: `${name} heard`,
    listPrice: "1490",
  });
}
