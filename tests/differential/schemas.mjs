import { readFileSync, readdirSync } from 'node:fs';
import * as graphql16 from 'graphql16';
import * as graphql17 from 'graphql17';
import { takeAwayLaterDrafts } from './differences.mjs';

/** The implementations that judge, oldest first. */
export const versions = [graphql16, graphql17];
versions.forEach(takeAwayLaterDrafts);

const ours = new URL('../../schema/', import.meta.url);
const others = new URL('./schemas/', import.meta.url);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** What the custom scalars take, as far as the samples tell: everything the generators write is clearly one of theirs or clearly not. */
const customScalars = {
  Decimal: value => number.test(value.text) && Math.abs(Number(value.text)) < 1e28 && ['IntValue', 'FloatValue', 'StringValue'].includes(value.kind),
  DateTime: value => value.kind === 'StringValue' && time.test(value.text),
  UUID: value => value.kind === 'StringValue' && uuid.test(value.text),
  URL: value => value.kind === 'StringValue' && /^https?:\/\/[a-z]/.test(value.text),
};

/** What they make of it: numbers as JSON has them, instants in UTC. */
const readings = {
  Decimal: Number,
  DateTime: text => new Date(text).toISOString(),
  UUID: text => text.toLowerCase(),
  URL: text => text,
};

/** Literals that a custom scalar takes; those that are JSON are its JSON too. */
export const samples = {
  Decimal: ['19.90', '"0.10"', '-3', '"12345678901234567890.12"', '1e3'],
  DateTime: ['"2025-09-03T10:15:30Z"', '"2024-02-29T23:59:59.123+02:00"'],
  UUID: ['"123e4567-e89b-12d3-a456-426614174000"', '"FFFFFFFF-0000-0000-0000-00000000000A"'],
  URL: ['"https://example.com/a?b=c"', '"http://example.org"'],
  JSON: ['{ a: [1, null, { b: "c" }] }', '[]', '"text"', '1.5', 'true'],
  Any: ['{ a: [1, null, { b: "c" }] }', '[]', '"text"', '1.5', 'true'],
};

const texts = {
  gateway: readdirSync(ours).filter(name => name.endsWith('.graphql')).sort().map(name => readFileSync(new URL(name, ours), 'utf8')).join('\n'),
  ...Object.fromEntries(readdirSync(others).sort().map(name => [name.replace('.graphql', ''), readFileSync(new URL(name, others), 'utf8')])),
};

/** Ours and three of other shapes: the name, the text, and the schema that each version builds of it. */
export const schemas = Object.entries(texts).map(([name, text]) => ({ name, text, built: versions.map(version => build(version, text)) }));

function build(graphql, text) {
  const schema = graphql.buildSchema(text);
  for (const [name, takes] of Object.entries(customScalars)) {
    const scalar = schema.getType(name);
    if (scalar === undefined) continue;
    const check = value => {
      if (!takes(value)) throw new Error(`${name} takes no ${value.kind} ${value.text}`);
      return readings[name](value.text);
    };
    scalar.parseLiteral = node => check({ kind: node.kind, text: node.value });
    scalar.coerceInputLiteral = scalar.parseLiteral;
    scalar.parseValue = value => check({ kind: kindOf(value), text: value });
    scalar.coerceInputValue = scalar.parseValue;
  }

  return schema;
}

function kindOf(value) {
  if (typeof value === 'string') return 'StringValue';
  return typeof value === 'number' ? 'FloatValue' : 'Other';
}
