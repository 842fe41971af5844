import { isCompositeType, isLeafType } from 'graphql17';
import * as ast from './ast.mjs';
import { typeNodeOf } from './documents.mjs';
import { ValueWriter } from './values.mjs';

const unknown = ['missing', 'nam', 'Missing', 'idd', 'String', 'true_'];

/** The ways to break a document, named after the section of the specification that each is aimed at. */
export const mutations = {
  'Executable Definitions': edit => edit.document.definitions.push(edit.random.pick([
    { kind: 'ObjectTypeDefinition', name: ast.name('Fresh'), fields: [{ kind: 'FieldDefinition', name: ast.name('a'), type: ast.named('Int') }] },
    { kind: 'ScalarTypeExtension', name: ast.name('Int'), directives: [ast.directive('deprecated')] },
    { kind: 'DirectiveDefinition', name: ast.name('fresh'), locations: [ast.name('FIELD')] },
  ])),
  'Operation Type Existence': edit => edit.change('OperationDefinition', node => { node.operation = edit.random.pick(['query', 'mutation', 'subscription']); }),
  'Operation Name Uniqueness': edit => edit.repeatDefinition('OperationDefinition'),
  'Lone Anonymous Operation': edit => {
    edit.change('OperationDefinition', node => { node.name = undefined; });
    edit.document.definitions.push(ast.operation('query', edit.random.pick([undefined, 'Another']), [], [], ast.selections([ast.field('__typename')])));
  },
  'Single Root Field': edit => edit.changeWhere('OperationDefinition', node => node.operation === 'subscription', node => {
    const items = node.selectionSet.selections;
    const extra = edit.random.pick([
      ast.field('__typename'),
      ast.field('__typename', items[0].name?.value),
      structuredClone(items[0]),
      ast.inline(undefined, [], structuredClone(node.selectionSet)),
      { ...structuredClone(items[0]), alias: ast.name('second') },
      edit.random.pick(edit.all('FragmentDefinition').map(each => ast.spread(each.name.value))),
    ].filter(each => each !== undefined));
    if (edit.random.chance(0.3)) items.length = 0;
    if (edit.random.chance(0.7) || items.length === 0) items.push(extra);
    else items[0].directives = [ast.directive(edit.random.pick(['skip', 'include']), [ast.argument('if', { kind: 'BooleanValue', value: true })])];
  }),
  'Field Selections': edit => edit.change('Field', node => { node.name = ast.name(edit.otherName('Field')); }),
  'Field Selection Merging': edit => edit.change('Field', node => { node.alias = ast.name(edit.nameOf('Field')); }),
  'Field Selection Merging, of neighbours': edit => edit.changeList('SelectionSet', 'selections', items => {
    const copy = { ...structuredClone(edit.random.pick(items)), alias: undefined };
    const key = edit.random.pick(items.filter(each => each.kind === 'Field').map(each => each.alias ?? each.name));
    if (copy.kind === 'Field' && key !== undefined && key.value !== copy.name.value) copy.alias = ast.name(key.value);
    items.push(copy);
  }),
  'Field Selection Merging, of arguments': edit => edit.changeList('SelectionSet', 'selections', items => {
    const copy = structuredClone(edit.random.pick(items.filter(each => each.arguments?.length > 0)) ?? items[0]);
    if (edit.random.chance(0.3)) copy.arguments?.reverse();
    else if (edit.random.chance(0.4)) copy.arguments?.pop();
    else copy.arguments?.forEach(each => { each.value = new ValueWriter(edit.random).writeOddity(); });
    items.push(copy);
  }),
  'Field Selection Merging, of sets': edit => edit.graft('SelectionSet'),
  'Leaf Field Selections': edit => edit.change('Field', node => {
    node.selectionSet = node.selectionSet === undefined ? ast.selections([ast.field('__typename')]) : undefined;
  }),
  'Argument Names': edit => edit.change('Argument', node => { node.name = ast.name(edit.otherName('Argument')); }),
  'Argument Uniqueness': edit => edit.changeList('Field Directive', 'arguments', items => items.push(structuredClone(edit.random.pick(items)))),
  'Required Arguments': edit => edit.changeList('Field Directive', 'arguments', items => items.splice(edit.random.below(items.length), 1)),
  'Fragment Name Uniqueness': edit => edit.repeatDefinition('FragmentDefinition'),
  'Fragment Spread Type Existence': edit => edit.change('FragmentDefinition InlineFragment', node => { node.typeCondition = ast.named(edit.random.pick(unknown)); }),
  'Fragments on Object, Interface or Union Types': edit => edit.change('FragmentDefinition InlineFragment', node => {
    node.typeCondition = ast.named(edit.typeName(type => !isCompositeType(type)));
  }),
  'Fragments Must Be Used': edit => edit.change('FragmentSpread', node => {
    Object.assign(node, ast.field('__typename'));
  }),
  'Fragment Spread Target Defined': edit => edit.change('FragmentSpread', node => { node.name = ast.name(edit.otherName('FragmentDefinition')); }),
  'Fragment Spreads Must Not Form Cycles': edit => edit.change('FragmentDefinition', node => {
    const set = edit.random.pick(ast.nodes(node, 'SelectionSet'));
    set.selections.splice(edit.random.below(set.selections.length + 1), 0, ast.spread(edit.nameOf('FragmentDefinition')));
  }),
  'Fragment Spread Is Possible': edit => edit.change('FragmentDefinition InlineFragment', node => { node.typeCondition = ast.named(edit.typeName(isCompositeType)); }),
  'Values of Correct Type': edit => edit.change('Argument ObjectField', node => { node.value = new ValueWriter(edit.random).writeOddity(); }),
  'Values Inside Lists': edit => edit.changeList('ListValue', 'values', items => { items[edit.random.below(items.length)] = new ValueWriter(edit.random).writeOddity(); }),
  'Input Object Field Names': edit => edit.change('ObjectField', node => { node.name = ast.name(edit.otherName('ObjectField')); }),
  'Input Object Field Uniqueness': edit => edit.changeList('ObjectValue', 'fields', items => items.push(structuredClone(edit.random.pick(items)))),
  'Input Object Required Fields': edit => edit.changeList('ObjectValue', 'fields', items => items.splice(edit.random.below(items.length), 1)),
  'Directives Are Defined': edit => edit.addDirective(edit.random.pick(unknown)),
  'Directives Are in Valid Locations': edit => edit.addDirective(edit.random.pick(edit.schema.getDirectives()).name),
  'Directives Are Unique per Location': edit => edit.changeList('Field OperationDefinition FragmentSpread InlineFragment FragmentDefinition VariableDefinition', 'directives',
    items => items.push(structuredClone(edit.random.pick(items)))),
  'Variable Uniqueness': edit => edit.changeList('OperationDefinition', 'variableDefinitions', items => items.push(structuredClone(edit.random.pick(items)))),
  'Variables Are Input Types': edit => edit.change('VariableDefinition', node => { node.type = ast.named(edit.typeName(() => true)); }),
  'All Variable Uses Defined': edit => edit.changeList('OperationDefinition', 'variableDefinitions', items => items.splice(edit.random.below(items.length), 1)),
  'All Variables Used': edit => edit.change('OperationDefinition', node => {
    node.variableDefinitions.push({ kind: 'VariableDefinition', variable: ast.variable('unused'), type: ast.named('Int') });
  }),
  'All Variable Usages Are Allowed': edit => edit.change('VariableDefinition', node => { node.type = edit.otherType(node.type); }),
  'Variable Defaults': edit => edit.change('VariableDefinition', node => { node.defaultValue = edit.random.chance(0.3) ? undefined : new ValueWriter(edit.random).writeOddity(); }),
  'Variables Anywhere': edit => edit.change('Argument ObjectField', node => { node.value = ast.variable(edit.nameOf('Variable') ?? 'v0'); }),
  'Parts Exchanged': edit => edit.graft(edit.random.pick(['Field', 'Argument', 'Directive', 'InlineFragment', 'ObjectField', 'ListValue', 'ObjectValue', 'FragmentSpread'])),
};

/** One document that is being changed. A change that finds nothing to change leaves it as it is. */
export class Edit {
  constructor(schema, document, random) {
    this.schema = schema;
    this.document = document;
    this.random = random;
  }

  all(kinds) {
    return ast.nodes(this.document, ...kinds.split(' '));
  }

  change(kinds, change) {
    this.changeWhere(kinds, () => true, change);
  }

  changeWhere(kinds, condition, change) {
    const found = this.random.pick(this.all(kinds).filter(condition));
    if (found !== undefined) change(found);
  }

  changeList(kinds, part, change) {
    this.changeWhere(kinds, node => node[part]?.length > 0, node => change(node[part]));
  }

  /** A name that stands somewhere on a node of the kind. */
  nameOf(kind) {
    return this.random.pick(this.all(kind))?.name.value;
  }

  otherName(kind) {
    return this.random.chance(0.5) ? this.random.pick(unknown) : this.nameOf(kind) ?? 'missing';
  }

  typeName(condition) {
    return this.random.pick(Object.values(this.schema.getTypeMap()).filter(condition)).name;
  }

  /** The type with its strictness, its lists or its name changed. */
  otherType(type) {
    switch (this.random.below(4)) {
      case 0: return type.kind === 'NonNullType' ? type.type : ast.nonNull(type);
      case 1: return ast.list(type);
      case 2: return type.kind === 'ListType' ? type.type : type.kind === 'NonNullType' && type.type.kind === 'ListType' ? type.type.type : ast.nonNull(type);
      default: return typeNodeOf(this.random.pick(Object.values(this.schema.getTypeMap()).filter(each => isLeafType(each) || 'isOneOf' in each)));
    }
  }

  addDirective(name) {
    this.change('Field OperationDefinition FragmentSpread InlineFragment FragmentDefinition VariableDefinition', node => {
      const isGiven = ['skip', 'include', 'onField'].includes(name) || this.random.chance(0.2);
      const condition = ast.argument('if', { kind: 'BooleanValue', value: this.random.chance(0.5) });
      node.directives = [...(node.directives ?? []), ast.directive(name, isGiven ? [condition] : [])];
    });
  }

  repeatDefinition(kind) {
    this.change(kind, node => this.document.definitions.push(structuredClone(node)));
  }

  /** Puts a copy of one node in the place of another of its kind. */
  graft(kind) {
    const [from, to] = [this.random.pick(this.all(kind)), this.random.pick(this.all(kind))];
    if (from === undefined) return;
    const copy = structuredClone(from);
    for (const key of Object.keys(to)) delete to[key];
    Object.assign(to, copy);
  }
}
