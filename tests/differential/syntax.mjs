import { print } from 'graphql17';
import { DocumentWriter } from './documents.mjs';

const tokens = ['{', '}', '(', ')', '[', ']', '!', '$', '&', '|', '=', ':', '@', '...', 'on', 'query', 'mutation', 'subscription', 'fragment', 'true', 'false',
  'null', 'type', 'interface', 'union', 'enum', 'input', 'scalar', 'schema', 'directive', 'extend', 'implements', 'repeatable', 'FIELD', 'OBJECT', 'DIRECTIVE_DEFINITION', 'VARIABLE_DEFINITION', '"text"',
  '"""block"""', '1', '-1.5e3', 'name', 'x', ',', '# comment\n', '\uFEFF', '\n', '\r', '\r\n', '\t', '?', '*', '.', '..', '"', '"""', '\\', '-', '+', '0', '%', 'é', '\u0000', '\u{1F600}'];
const numberParts = ['0', '1', '9', '00', '-', '+', '.', 'e', 'E', '12', 'x', '_', ' ', '"', '...', '-0', '.5', 'e+1', '0x1F', '1_000', '3.', '\u0664'];
const stringParts = ['a', ' ', '\\n', '\\t', '\\"', '\\\\', '\\/', '\\b', '\\f', '\\r', '\\u00e9', '\\uD83D\\uDE00', '\\uD83D', '\\uDE00', '\\u12', '\\u{1F600}', '\\u{}', '\\u{110000}',
  '\\u{D800}', '\\u{0041}', '\\u{00000041}', '\\u{000000041}', '\\u{g}', '\\x', '\\', '\n', '\r', '\t', '\u0000', '\u0007', '\u007f', '\uFEFF', '\u{1F600}', '\u2028', '#', '{', '\\uD83D\\u0041', '\\U0041', '\\u{41', '\'', '\\\''];
const blockParts = ['a', ' ', '  ', '\n', '\r', '\r\n', '\t', '"', '""', '\\"""', '\\', '\\n', '\\u{41}', '\u0000', '\uFEFF', '\u{1F600}', '#', '\\""', '"""', '\\\\"""'];

/** What the grammar has and the schemas do not show. */
const definitions = `
"d" schema @a { query: Q mutation: M } | extend schema @a | extend schema { subscription: S } | scalar A @a | extend scalar A @a
type A implements B & C @a { "d" a(b: C = 1 @d, "e" c: [D!]! = { x: [1, RED] }): E! @f } | type A | type A implements & B | extend type A implements B
extend type A @a | extend type A { a: B } | interface A implements B & C { a: B } | extend interface A implements B | interface A | union A = B | C
union A @a = | B | C | extend union A = B | extend union A @a | union A | enum A { "d" B @a C } | extend enum A { B } | extend enum A @a | enum A
input A @a { "d" b: C! = 1 @d c: [D] } | extend input A { b: C } | extend input A @a | input A | directive @a on FIELD | QUERY | directive @a on DIRECTIVE_DEFINITION | directive @a @b on FIELD | extend directive @a @b
directive @a("d" b: C = 1 @d) repeatable on | FIELD | INPUT_FIELD_DEFINITION | "d" query Q("e" $a: [B!]! = [1] @c, $d: E) @f { g } | """d""" fragment A on B @c { d }
{ a: b(c: $d, e: { f: [1, 2.5, "g", null, true, H] }) @i { ... on J @k { l } ...M @n ... @o { p } } } | query { on: fragment(on: on) } | { type enum input null true }
subscription S { a } mutation M { b } { c } | fragment type on query { fragment } | { a(b: """c""") } | type type { type: type } | enum E { on query }
`.split(/ \| (?=["a-z{])|\n/).filter(text => text.trim() !== '');

const lexemes = /"""[^]*?"""|"(?:\\.|[^"\\\n])*"|[_A-Za-z][_0-9A-Za-z]*|-?[0-9][0-9.eE+-]*|\.\.\.|[^]/gu;

/** Writes texts that are documents or nearly. */
export class SyntaxWriter {
  #random; #schemas;

  constructor(schemas, random) {
    this.#schemas = schemas;
    this.#random = random;
  }

  write() {
    const random = this.#random;
    const pieces = this.#text().match(lexemes);
    const changes = random.pick([0, 1, 1, 1, 2, 3]);
    for (let i = 0; i < changes && pieces.length > 0; i++) this.#change(pieces);
    return pieces.join('').toWellFormed();
  }

  #text() {
    const random = this.#random;
    switch (random.below(8)) {
      case 0: return `{ a(b: ${this.#run(numberParts, 4)}) }`;
      case 1: return `{ a(b: "${this.#run(stringParts, 5)}") }`;
      case 2: return `{ a(b: """${this.#run(blockParts, 6)}""") }`;
      case 3: return this.#run(tokens, 8, ' ');
      case 4: return this.#executable();
      case 5: return this.#excerpt();
      default: return Array.from({ length: random.between(1, 2) }, () => random.pick(definitions)).join('\n');
    }
  }

  #run(parts, longest, between = '') {
    return Array.from({ length: this.#random.between(1, longest) }, () => this.#random.pick(parts)).join(between);
  }

  #executable() {
    const schema = this.#random.pick(this.#schemas).built.at(-1);
    const text = print(new DocumentWriter(schema, this.#random).write());
    return this.#random.chance(0.5) ? text.replace(/\s+/g, ' ') : text;
  }

  /** Some whole definitions of a schema. */
  #excerpt() {
    const all = this.#random.pick(this.#schemas).text.split(/\n\n/);
    const start = this.#random.below(all.length);
    return all.slice(start, start + this.#random.between(1, 2)).join('\n\n');
  }

  #change(pieces) {
    const random = this.#random;
    const at = random.below(pieces.length);
    switch (random.below(7)) {
      case 0: pieces.splice(at, 1); break;
      case 1: pieces.splice(at, 0, pieces[at]); break;
      case 2: pieces.splice(at, 0, random.pick(tokens)); break;
      case 3: pieces[at] = random.pick(tokens); break;
      case 4: [pieces[at], pieces[0]] = [pieces[0], pieces[at]]; break;
      case 5: pieces.length = at + 1; break;
      default: pieces[at] = this.#changeCharacter(pieces[at]);
    }
  }

  #changeCharacter(piece) {
    const characters = [...piece];
    const at = this.#random.below(characters.length);
    const fresh = this.#random.pick(this.#random.pick([numberParts, stringParts, blockParts]));
    characters.splice(at, this.#random.below(2), fresh);
    return characters.join('');
  }
}
