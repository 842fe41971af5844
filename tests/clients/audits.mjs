// The audit suite of the GraphQL over HTTP working group: every MUST and SHOULD holds.
import { auditServer } from "graphql-http";
import { http } from "./story.mjs";

const expected = 61;
const results = await auditServer({ url: http });
const failed = results.filter(({ status }) => status !== "ok");
for (const { status, id, name, reason } of failed) console.error(`${status} ${id} ${name}: ${reason}`);
const warnings = failed.filter(({ status }) => status === "warn").length;
console.log(`counted: graphql-http audits: ${results.length - failed.length} of ${results.length} ok, ${warnings} warnings`);
process.exitCode = failed.length === 0 && results.length === expected ? 0 : 1;
