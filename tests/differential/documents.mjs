import { doTypesOverlap, isCompositeType, isInputType, isNonNullType, getNamedType, print } from 'graphql17';
import * as ast from './ast.mjs';
import { ValueWriter, isRequired } from './values.mjs';

const introspection = ['__schema', '__type'];

/** Writes a valid document by walking a schema. One writer, one document. */
export class DocumentWriter {
  #schema; #random; #values;
  #fragments = []; #fragmentCount = 0; #signatures = new Map(); #variables = []; #definedBy = new Map();

  constructor(schema, random) {
    this.#schema = schema;
    this.#random = random;
    this.#values = new ValueWriter(random, (type, isOneOfField) => this.#maybeVariable(type, isOneOfField));
  }

  write() {
    const count = this.#random.pick([1, 1, 1, 2, 3]);
    const operations = Array.from({ length: count }, (_, i) => this.#operation(count === 1 && this.#random.chance(0.5) ? undefined : `Op${i}`));
    const document = { kind: 'Document', definitions: [...operations, ...this.#fragments] };
    for (const operation of operations) this.#define(operation);
    if (this.#random.chance(0.3)) document.definitions.reverse();
    return document;
  }

  #operation(key) {
    const roots = ['query', 'query', 'mutation', 'subscription'].map(kind => ({ kind, type: this.#schema.getRootType(kind) }));
    const { kind, type } = this.#random.pick(roots.filter(root => root.type));
    const set = kind === 'subscription'
      ? ast.selections([this.#field(type, this.#random.pick(Object.values(type.getFields())), 2, [])])
      : this.#selectionSet(type, 0);
    return ast.operation(kind, key, [], this.#directives(kind.toUpperCase()), set);
  }

  #selectionSet(type, depth) {
    const count = this.#random.between(1, depth < 2 ? 3 : 2);
    return ast.selections(Array.from({ length: count }, () => this.#selection(type, depth)));
  }

  #selection(type, depth) {
    const roll = this.#random.below(10);
    if (depth < 4 && roll === 0) return this.#inline(type, depth);
    if (depth < 4 && roll === 1) return this.#spread(type, depth);
    const fields = this.#fieldsOf(type).filter(field => depth < 3 || !isCompositeType(getNamedType(field.type)));
    const field = this.#random.chance(0.12) ? undefined : this.#random.pick(fields);
    return field === undefined ? ast.field('__typename', this.#alias('__typename', '__typename')) : this.#field(type, field, depth);
  }

  #fieldsOf(type) {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    if (type !== this.#schema.getQueryType() || !this.#random.chance(0.1)) return fields;
    return [...fields, ...introspection.map(key => this.#schema.getField(type, key))];
  }

  #field(type, definition, depth, directives = this.#directives('FIELD')) {
    const args = this.#arguments(definition.args);
    const signature = `${definition.name} ${definition.type} ${args.map(print).sort()}`;
    const inner = getNamedType(definition.type);
    const set = isCompositeType(inner) ? this.#selectionSet(inner, depth + 1) : undefined;
    return ast.field(definition.name, this.#alias(definition.name, signature), args, directives, set);
  }

  /** Of one response name only one kind of field in the whole document: everything merges. */
  #alias(key, signature) {
    const wanted = this.#random.chance(0.1) ? `${this.#random.pick(['a', 'b', 'c'])}${this.#random.below(4)}` : key;
    for (let i = 0; ; i++) {
      const candidate = i === 0 ? wanted : `${wanted}_${i}`;
      if (!this.#signatures.has(candidate)) this.#signatures.set(candidate, signature);
      if (this.#signatures.get(candidate) === signature) return candidate === key ? undefined : candidate;
    }
  }

  #arguments(definitions) {
    const given = definitions.filter(definition => isRequired(definition) || this.#random.chance(0.4));
    return given.map(definition => ast.argument(definition.name, this.#values.write(definition.type)));
  }

  #inline(type, depth) {
    const condition = this.#random.chance(0.2) ? undefined : this.#overlapping(type);
    return ast.inline(condition?.name, this.#directives('INLINE_FRAGMENT'), this.#selectionSet(condition ?? type, depth + 1));
  }

  #spread(type, depth) {
    const known = this.#fragments.filter(each => this.#overlap(type, this.#schema.getType(each.typeCondition.name.value)));
    if (known.length > 0 && this.#random.chance(0.6)) return ast.spread(this.#random.pick(known).name.value, this.#directives('FRAGMENT_SPREAD'));
    const key = `F${this.#fragmentCount++}`;
    const condition = this.#overlapping(type);
    const set = this.#selectionSet(condition, depth + 1);
    // Known to others only now that it is whole: no fragment can come to spread itself.
    this.#fragments.push(ast.fragment(key, condition.name, this.#directives('FRAGMENT_DEFINITION'), set));
    return ast.spread(key, this.#directives('FRAGMENT_SPREAD'));
  }

  #overlapping(type) {
    const all = Object.values(this.#schema.getTypeMap()).filter(each => isCompositeType(each) && this.#overlap(type, each));
    return this.#random.pick(all);
  }

  #overlap(type, other) {
    return doTypesOverlap(this.#schema, type, other);
  }

  #directives(location) {
    if (!this.#random.chance(0.12)) return [];
    const fitting = this.#schema.getDirectives().filter(each => each.locations.includes(location));
    const chosen = this.#random.some(fitting, 0.4);
    return chosen.flatMap(each => Array.from({ length: each.isRepeatable ? 2 : 1 }, () => ast.directive(each.name, this.#arguments(each.args))));
  }

  #maybeVariable(type, isOneOfField) {
    if (!this.#random.chance(0.12)) return undefined;
    const wanted = `${type}`;
    const known = this.#variables.filter(each => each.wanted === wanted && each.isOneOfField === isOneOfField);
    if (known.length > 0 && this.#random.chance(0.5)) return ast.variable(this.#random.pick(known).key);
    const key = `v${this.#variables.length}`;
    this.#variables.push({ key, type, wanted, isOneOfField });
    return ast.variable(key);
  }

  /** Defines the variables that the operation reaches, those of its fragments included. */
  #define(operation) {
    const reached = new Set();
    const seen = new Set();
    const visit = root => {
      for (const used of ast.nodes(root, 'Variable')) reached.add(used.name.value);
      for (const { name } of ast.nodes(root, 'FragmentSpread')) {
        if (seen.has(name.value)) continue;
        seen.add(name.value);
        visit(this.#fragments.find(each => each.name.value === name.value));
      }
    };
    visit(operation);
    operation.variableDefinitions = this.#variables.filter(({ key }) => reached.has(key)).map(each => this.#definition(each));
  }

  #definition({ key, type, isOneOfField }) {
    const stored = this.#definedBy.get(key);
    if (stored !== undefined) return structuredClone(stored);
    const isStrict = isNonNullType(type) || isOneOfField || this.#random.chance(0.2);
    const typeNode = isStrict ? ast.nonNull(typeNodeOf(type)) : typeNodeOf(type);
    const plain = new ValueWriter(this.#random);
    const definition = {
      kind: 'VariableDefinition',
      variable: ast.variable(key),
      type: typeNode,
      defaultValue: this.#random.chance(0.3) ? plain.write(type, 0, !isStrict) : undefined,
      directives: this.#constDirectives(),
    };
    this.#definedBy.set(key, definition);
    return definition;
  }

  #constDirectives() {
    const written = this.#directives('VARIABLE_DEFINITION');
    return ast.nodes({ kind: 'Root', written }, 'Variable').length > 0 ? [] : written;
  }
}

/** The type reference that names the type. */
export function typeNodeOf(type) {
  if (isNonNullType(type)) return ast.nonNull(typeNodeOf(type.ofType));
  if (type.ofType !== undefined) return ast.list(typeNodeOf(type.ofType));
  return ast.named(type.name);
}

/** The types that a variable can have. */
export const inputTypes = schema => Object.values(schema.getTypeMap()).filter(isInputType);
