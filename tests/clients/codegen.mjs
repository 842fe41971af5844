// Once from the files, once from the running gateway.
const generate = (schema) => ({
  schema,
  preset: "client",
  presetConfig: { fragmentMasking: false },
  config: {
    strictScalars: true,
    scalars: { Decimal: { input: "string | number", output: "string" }, DateTime: "string", URL: "string", UUID: "string", JSON: "unknown" },
  },
});

export default {
  documents: ["typed/*.ts"],
  importExtension: ".js",
  generates: {
    "artifacts/files/": generate("../../schema/*.graphql"),
    "artifacts/endpoint/": generate(process.env.GATEWAY),
  },
};
