import { differences, FiniteFloats, OneOfFieldsInWrappedPositions } from './differences.mjs';
import { versions } from './schemas.mjs';

const parseOptions = { allowEmptySelectionSets: false };
const everything = { maxErrors: Infinity };

/** Limits are lifted, and the rules are left out that speak of directives of a later draft. */
const rulesOf = version => version.specifiedRules.filter(rule => !/^MaxIntrospectionDepth|^DeferStream|^StreamDirective/.test(rule.name));

const newest = versions.length - 1;

/** What the versions find wrong with a text: their errors' messages and locations; no errors means accepted. */
export class Oracle {
  /** How many errors each rule of the newest version has reported, by its name. */
  errorsOf = new Map();

  /** Judgements settled by an entry of the list of differences, by the entry's name. */
  settled = new Map();

  #countedRules = rulesOf(versions[newest]).map(rule => this.#counted(rule));

  syntax(text) {
    return this.#settle(text, versions.map(version => attempt(() => { version.parse(text, parseOptions); return []; })));
  }

  validation(schema, text) {
    const missed = this.#validate(schema, text, newest, [FiniteFloats, OneOfFieldsInWrappedPositions]);
    const verdicts = versions.map((version, i) => this.#validate(schema, text, i, i === newest ? this.#countedRules : rulesOf(version)));
    return this.#settle(text, verdicts.map(errors => [...errors, ...missed]));
  }

  /** What is wrong with the variables, or else their values and those of the one field's arguments: null when these are refused. */
  coercion(schema, text, parent, variables) {
    const found = versions.map((version, i) => coerce(version, schema.built[i], text, parent, JSON.parse(variables)));
    const errors = this.#settle(text, found.map(each => each.errors ?? []));
    const [older, newer] = found.map(({ values, args }) => JSON.stringify({ values, args }));
    if (errors.length === 0 && older !== newer) throw new Error(`The versions read different values:\n${text}\n${variables}\n${older}\n${newer}`);
    return { errors, values: found[newest].values, arguments: found[newest].args };
  }

  #validate(schema, text, i, rules) {
    return attempt(() => versions[i].validate(schema.built[i], versions[i].parse(text, parseOptions), rules, everything));
  }

  #settle(text, verdicts) {
    const [older, newer] = verdicts;
    const all = verdicts.flatMap(errors => errors.flatMap(error => error.locations.map(({ line, column }) => [line, column])));
    if (older.length > 0 === newer.length > 0) return unique(all);
    const messages = [...older, ...newer].map(error => error.message);
    const entry = differences.find(each => each.refuses === (older.length > 0 ? '16' : '17') && messages.every(message => each.pattern.test(message)));
    if (entry === undefined) throw new Error(`The versions differ, and no entry of differences.mjs says why:\n${text}\n${messages.join('\n')}`);
    this.settled.set(entry.name, (this.settled.get(entry.name) ?? 0) + 1);
    return unique(all);
  }

  #counted(rule) {
    this.errorsOf.set(rule.name, 0);
    return context => rule(Object.create(context, {
      reportError: {
        value: error => {
          this.errorsOf.set(rule.name, this.errorsOf.get(rule.name) + 1);
          context.reportError(error);
        },
      },
    }));
  }
}

function coerce(version, schema, text, parent, variables) {
  const operation = version.parse(text, parseOptions).definitions[0];
  const { errors, coerced, variableValues } = version.getVariableValues(schema, operation.variableDefinitions ?? [], variables, everything);
  if (errors !== undefined) return { errors };
  const [field] = operation.selectionSet.selections;
  const definition = schema.getType(parent).getFields()[field.name.value];
  try {
    return { values: plain(coerced ?? variableValues.coerced), args: plain(version.getArgumentValues(definition, field, coerced ?? variableValues)) };
  } catch (error) {
    if (error.locations === undefined) throw error;
    return { values: plain(coerced ?? variableValues.coerced), args: null };
  }
}

/** The value as JSON can say it. */
function plain(value) {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : `${value}`;
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)])) : value;
}

function attempt(judge) {
  try {
    return judge();
  } catch (error) {
    if (error.locations === undefined) throw error;
    return [error];
  }
}

function unique(locations) {
  return [...new Map(locations.map(each => [each.join(), each])).values()];
}
