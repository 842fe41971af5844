// usage: node generate.mjs FOLDER SEED SCALE [SCHEMA…]
// Writes into the folder what graphql-js says about SCALE × 200 documents, as many texts and half as many sets of variables,
// all made of the seed, over the schemas named or over every schema.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from 'graphql17';
import { CoercionWriter } from './coercion.mjs';
import { DocumentWriter } from './documents.mjs';
import { Edit, mutations } from './mutations.mjs';
import { Oracle } from './oracle.mjs';
import { Random } from './random.mjs';
import { schemas as all } from './schemas.mjs';
import { SyntaxWriter } from './syntax.mjs';

const [folder, seedText, scaleText, ...names] = process.argv.slice(2);
const seed = Number(seedText);
const scale = Number(scaleText);
const schemas = names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
const oracle = new Oracle();

function validationCase(i) {
  const schema = schemas[i % schemas.length];
  const random = new Random(seed, `validation ${i}`);
  const edit = new Edit(schema.built.at(-1), new DocumentWriter(schema.built.at(-1), random).write(), random);
  edit.document = structuredClone(edit.document);
  const aims = Array.from({ length: random.pick([0, 0, 1, 1, 1, 2, 3]) }, () => random.pick(Object.keys(mutations)));
  for (const aim of aims) mutations[aim](edit);
  const text = random.chance(0.3) ? print(edit.document).replace(/\s+/g, ' ') : print(edit.document);
  return { schema: schema.name, text, errors: oracle.validation(schema, text) };
}

function syntaxCase(i) {
  const text = new SyntaxWriter(schemas, new Random(seed, `syntax ${i}`)).write();
  return { text, errors: oracle.syntax(text) };
}

function coercionCase(i) {
  const schema = schemas[i % schemas.length];
  const { text, parent, variables } = new CoercionWriter(schema.built.at(-1), new Random(seed, `coercion ${i}`)).write();
  return { schema: schema.name, text, variables, ...oracle.coercion(schema, text, parent, variables) };
}

/** Different cases only: one that comes up a second time is passed over. */
function write(kind, count, make) {
  const lines = new Set();
  let refused = 0;
  for (let i = 0; lines.size < count; i++) {
    const made = make(i);
    const size = lines.size;
    lines.add(JSON.stringify(made));
    if (lines.size > size && made.errors.length > 0) refused++;
  }

  writeFileSync(join(folder, `${kind}.jsonl`), [...lines].join('\n') + '\n');
  console.log(`counted: ${count} ${kind} cases, ${refused} of them refused by graphql-js, seed ${seed}`);
}

mkdirSync(folder, { recursive: true });
write('validation', scale * 200, validationCase);
write('syntax', scale * 200, syntaxCase);
write('coercion', scale * 100, coercionCase);
for (const [name, count] of oracle.settled) console.log(`counted: ${count} times the versions differ, and the edition decides: ${name}`);
const rules = [...oracle.errorsOf].sort(([, a], [, b]) => a - b);
console.log(`counted: errors of each rule: ${rules.map(([rule, count]) => `${rule} ${count}`).join(', ')}`);
if (rules[0][1] < Math.floor(scale / 4)) throw new Error(`Hardly a document breaks ${rules[0][0]}: aim at it.`);
