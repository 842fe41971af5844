// What a frontend in TypeScript writes: documents whose variables and answers the compiler knows.
import assert from "node:assert/strict";
import { GraphQLClient } from "graphql-request";
import { graphql } from "../artifacts/files/index.js";

const createProduct = graphql(`
  mutation CreateProduct($input: CreateFinagoProductInput!) {
    createFinagoProduct(input: $input) {
      outcome
      product { id vendorId listPrice }
      errors { code message field }
    }
  }
`);

const readProduct = graphql(`
  query ReadProduct($id: ID!) {
    product(id: $id) {
      __typename
      ... on CatalogProduct { vendor name }
      ... on FinagoProduct { listPrice category { name } }
      ... on MicrosoftProduct { sharedProductId }
    }
  }
`);

const client = new GraphQLClient(process.env.GATEWAY ?? "");

const { createFinagoProduct } = await client.request(createProduct, { input: { name: "Typed", categoryId: "12", listPrice: 19.9 } });
const id: string | undefined = createFinagoProduct?.product?.id;
assert.ok(id);

const { product } = await client.request(readProduct, { id });
assert.equal(product?.__typename, "FinagoProduct");
const price: string | null | undefined = product.listPrice;
assert.deepEqual([product.vendor, product.name, price], ["FINAGO", "Typed", "19.9"]);

// @ts-expect-error: narrowed to 24SevenOffice's, and only Microsoft's have it.
assert.equal(product.sharedProductId, undefined);

// @ts-expect-error: 24SevenOffice requires a category.
const incomplete = () => client.request(createProduct, { input: { name: "Typed" } });
assert.equal(typeof incomplete, "function");

console.log("counted: @graphql-codegen/cli, from the files and from the gateway: the same types, compiled by tsc --strict, and used");
