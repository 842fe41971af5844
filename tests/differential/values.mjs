import { isEnumType, isInputObjectType, isListType, isNonNullType, parseValue } from 'graphql17';
import { name } from './ast.mjs';
import { samples } from './schemas.mjs';

const ints = ['0', '1', '-1', '42', '2147483647', '-2147483648'];
const floats = ['0.5', '-1.25', '3e2', '1.5E-3', '7', '-0.0'];
const strings = ['""', '"text"', '"line\\nbreak"', '"\\u00e9\\u{1F600}"', '"""block\n  text"""', '"RED"', '"3"'];
const ids = ['"7"', '"abc"', '12', '"00000000-0000-0000-0000-000000000000"', '-4', '12345678901234567890'];

/** Literals that fit no type, or only some. */
const oddities = [
  'null', '2147483648', '-2147483649', '1.0', '1e400', '9007199254740993', '1e1', 'true', '"true"', 'RED', 'UNKNOWN', '"RED"', '[]', '[[]]',
  '[null]', '[1, "two"]', '{}', '{ id: 1 }', '{ unknown: 1 }', '{ a: 1, a: 2 }', '{ id: null }', '{ id: 1, count: 2 }', '""', '"1"', '0.5',
  '{ width: 1 }', '[{ width: 1 }]', '{ count: 1 }', '"not a date"', '{ limit: 1, limit: 2 }',
];

const literal = text => parseValue(text, { noLocation: true });

/** Writes literals for input types. */
export class ValueWriter {
  #random; #variable;

  /** The function, if any, gives a variable that may stand where the type is expected; undefined for none. */
  constructor(random, variable = () => undefined) {
    this.#random = random;
    this.#variable = variable;
  }

  /** A literal that fits; null only where the type and the caller allow it, as a field of a one-of type does not. */
  write(type, depth = 0, mayBeNull = true) {
    const used = this.#variable(type, !mayBeNull);
    if (used !== undefined) return used;
    if (isNonNullType(type)) return this.#writeNullable(type.ofType, depth);
    return mayBeNull && this.#random.chance(0.1) ? { kind: 'NullValue' } : this.#writeNullable(type, depth);
  }

  /** A literal that may fit by accident. */
  writeOddity() {
    return literal(this.#random.pick(oddities));
  }

  #writeNullable(type, depth) {
    if (isListType(type)) return this.#writeList(type.ofType, depth);
    if (isEnumType(type)) return { kind: 'EnumValue', value: this.#random.pick(type.getValues()).name };
    if (isInputObjectType(type)) return this.#writeObject(type, depth);
    switch (type.name) {
      case 'Int': return literal(this.#random.pick(ints));
      case 'Float': return literal(this.#random.pick(floats));
      case 'String': return literal(this.#random.pick(strings));
      case 'Boolean': return literal(this.#random.pick(['true', 'false']));
      case 'ID': return literal(this.#random.pick(ids));
      default: return literal(this.#random.pick(samples[type.name]));
    }
  }

  #writeList(itemType, depth) {
    if (this.#random.chance(0.15)) {
      const item = this.#writeNullable(isNonNullType(itemType) ? itemType.ofType : itemType, depth);
      if (item.kind !== 'ListValue') return item;
    }

    const values = Array.from({ length: this.#random.below(depth > 2 ? 2 : 4) }, () => this.write(itemType, depth + 1));
    return { kind: 'ListValue', values };
  }

  #writeObject(type, depth) {
    const all = Object.values(type.getFields());
    const wanted = type.isOneOf ? [this.#pickMember(all, depth)] : all.filter(field => isRequired(field) || this.#random.chance(depth > 1 ? 0.1 : 0.35));
    const fields = wanted.map(field => ({
      kind: 'ObjectField',
      name: name(field.name),
      value: this.write(field.type, depth + 1, !type.isOneOf),
    }));
    return { kind: 'ObjectValue', fields };
  }

  #pickMember(fields, depth) {
    const shallow = fields.filter(field => !isInputObjectType(field.type));
    return this.#random.pick(depth > 2 && shallow.length > 0 ? shallow : fields);
  }
}

/** Whether the schema gives a value when an argument or input field is left out. */
export const hasDefault = definition => definition.default !== undefined || definition.defaultValue !== undefined;

/** Whether an argument or input field must be given. */
export const isRequired = definition => isNonNullType(definition.type) && !hasDefault(definition);
