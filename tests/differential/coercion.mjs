import { GraphQLList, GraphQLNonNull, getNamedType, isCompositeType, isEnumType, isInputObjectType, isListType, isNonNullType, NoUnusedVariablesRule, parse, print, specifiedRules, validate } from 'graphql17';
import * as ast from './ast.mjs';
import { inputTypes, typeNodeOf } from './documents.mjs';
import { samples } from './schemas.mjs';
import { ValueWriter, isRequired } from './values.mjs';

const json = {
  Int: ['0', '1', '-1', '2147483647', '-2147483648', '1.0', '1e3', '-0', '0.0'],
  Float: ['0', '1.5', '-2e10', '1e308', '3', '1e-7'],
  String: ['""', '"text"', '"\\u00e9\\ud83d\\ude00"', '"3"', '"RED"'],
  Boolean: ['true', 'false'],
  ID: ['"7"', '""', '12', '-4', '"abc"', '9007199254740991', '3.0'],
};

/** JSON that fits no type, or only some. JavaScript rounds what no double holds, and the engine does not: such numbers are not compared. */
const oddities = ['null', '0', '1.5', '2147483648', '-2147483649', '1e10', '1e400', '-1e400', '"1"', '"true"', 'true', '"RED"', '"UNKNOWN"', '""', '[]', '[[]]', '[null]',
  '[[1, null], null]', '{}', '{ "id": 1 }', '{ "id": null }', '{ "id": "a", "count": 1 }', '{ "unknown": 1 }', '{ "width": 1 }', '{ "width": "1" }', '{ "__proto__": 1 }', '"not a date"',
  '[{ "width": 1 }, 3]', '{ "length": 0 }', '{ "width": 1, "width": "1" }', '9007199254740994', '0.1e1', '{ "toString": 1 }'];

const rules = specifiedRules.filter(rule => rule !== NoUnusedVariablesRule);

/** Writes operations with variables and arguments, and the JSON that is sent for them. */
export class CoercionWriter {
  #schema; #random; #literals; #arguments; #types; #definitions; #roots;

  constructor(schema, random) {
    this.#schema = schema;
    this.#random = random;
    this.#literals = new ValueWriter(random);
    this.#arguments = new ValueWriter(random, (type, isOneOfField) => this.#maybeVariable(type, isOneOfField));
    this.#roots = ['query', 'mutation'].map(kind => ({ kind, type: schema.getRootType(kind) })).filter(root => root.type);
    this.#types = inputTypes(schema).filter(type => !type.name.startsWith('__'));
  }

  /** The text of a valid operation with one field, the type that the field belongs to, and the JSON of the variables. */
  write() {
    for (;;) {
      this.#definitions = [];
      const root = this.#random.pick(this.#roots);
      const field = this.#field(root.type);
      for (let i = this.#random.pick([0, 1, 1, 2]); i > 0; i--) this.#define(this.#wrapped(this.#random.pick(this.#types), 0));
      const text = print(ast.operation(root.kind, 'Q', this.#definitions.map(({ node }) => node), [], ast.selections([field])));
      if (this.#definitions.length === 0 && field.arguments.length === 0 || validate(this.#schema, parse(text), rules).length > 0) continue;
      const members = this.#definitions.map(({ key, type, mayBeRefused }) => ({ key, value: this.#sent(type, mayBeRefused) })).filter(({ value }) => value !== undefined);
      return { text, parent: root.type.name, variables: `{ ${members.map(({ key, value }) => `"${key}": ${value}`).join(', ')} }` };
    }
  }

  #field(type) {
    const definition = this.#random.pick(Object.values(type.getFields()));
    const wanted = definition.args.filter(each => this.#random.chance(isRequired(each) ? 0.97 : 0.6));
    const args = wanted.map(each => ast.argument(each.name, this.#arguments.write(each.type)));
    return ast.field(definition.name, undefined, args, [], isCompositeType(getNamedType(definition.type)) ? ast.selections([ast.field('__typename')]) : undefined);
  }

  #maybeVariable(type, isOneOfField) {
    if (!this.#random.chance(0.2)) return undefined;
    if (isOneOfField && !isNonNullType(type)) return ast.variable(this.#define(new GraphQLNonNull(type)));

    // Where the variable or the place has a default, null may come to a place that refuses it.
    const mayBeRefused = isNonNullType(type) && this.#random.chance(0.5);
    return ast.variable(this.#define(mayBeRefused ? type.ofType : type, mayBeRefused));
  }

  #define(type, mayBeRefused = false) {
    const key = `v${this.#definitions.length}`;
    const defaultValue = this.#random.chance(mayBeRefused ? 0.8 : 0.3) ? this.#literals.write(type) : undefined;
    this.#definitions.push({ key, type, mayBeRefused, node: { kind: 'VariableDefinition', variable: ast.variable(key), type: typeNodeOf(type), defaultValue } });
    return key;
  }

  #wrapped(type, depth) {
    const roll = this.#random.below(10);
    if (roll < 3 && !isNonNullType(type)) return this.#wrapped(new GraphQLNonNull(type), depth);
    return roll < 6 && depth < 3 ? this.#wrapped(new GraphQLList(type), depth + 1) : type;
  }

  /** JSON for a type, broken now and then; undefined to send nothing. */
  #sent(type, mayBeRefused) {
    if (mayBeRefused && this.#random.chance(0.3)) return 'null';
    return this.#random.chance(0.12) ? undefined : this.#json(type, 0);
  }

  #json(type, depth) {
    if (this.#random.chance(0.08)) return this.#random.pick(oddities);
    if (isNonNullType(type)) return this.#json(type.ofType, depth);
    if (this.#random.chance(0.05)) return 'null';
    if (isListType(type)) return this.#list(type.ofType, depth);
    if (isEnumType(type)) return JSON.stringify(this.#random.pick(type.getValues()).name);
    if (isInputObjectType(type)) return this.#object(type, depth);
    return this.#random.pick(json[type.name] ?? samples[type.name].filter(isJson));
  }

  #list(itemType, depth) {
    if (this.#random.chance(0.15)) return this.#json(itemType, depth);
    return `[${Array.from({ length: this.#random.below(4) }, () => this.#json(itemType, depth + 1)).join(', ')}]`;
  }

  #object(type, depth) {
    const all = Object.values(type.getFields());
    const shallow = depth > 2 ? all.filter(field => !isInputObjectType(field.type) || isRequired(field)) : all;
    const wanted = type.isOneOf
      ? [this.#random.pick(shallow.length > 0 ? shallow : all)]
      : shallow.filter(field => this.#random.chance(isRequired(field) ? 0.97 : 0.35 / (depth + 1)));
    return `{ ${wanted.map(field => `"${field.name}": ${this.#json(field.type, depth + 1)}`).join(', ')} }`;
  }
}

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
