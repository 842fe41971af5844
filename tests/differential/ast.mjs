/** Syntax nodes as plain objects, without locations: what graphql-js prints. */
export const name = value => ({ kind: 'Name', value });

export const variable = value => ({ kind: 'Variable', name: name(value) });

export const argument = (key, value) => ({ kind: 'Argument', name: name(key), value });

export const directive = (key, args = []) => ({ kind: 'Directive', name: name(key), arguments: args });

export const field = (key, alias, args = [], directives = [], selectionSet = undefined) => ({
  kind: 'Field', alias: alias === undefined ? undefined : name(alias), name: name(key), arguments: args, directives, selectionSet,
});

export const spread = (key, directives = []) => ({ kind: 'FragmentSpread', name: name(key), directives });

export const inline = (condition, directives, selectionSet) => ({
  kind: 'InlineFragment', typeCondition: condition === undefined ? undefined : named(condition), directives, selectionSet,
});

export const fragment = (key, condition, directives, selectionSet) => ({
  kind: 'FragmentDefinition', name: name(key), typeCondition: named(condition), directives, selectionSet,
});

export const operation = (kind, key, variableDefinitions, directives, selectionSet) => ({
  kind: 'OperationDefinition', operation: kind, name: key === undefined ? undefined : name(key), variableDefinitions, directives, selectionSet,
});

export const named = value => ({ kind: 'NamedType', name: name(value) });

export const list = type => ({ kind: 'ListType', type });

export const nonNull = type => (type.kind === 'NonNullType' ? type : { kind: 'NonNullType', type });

export const selections = items => ({ kind: 'SelectionSet', selections: items });

/** Every node below, parents first, with its parent and grandparent: the grandparent of an argument is an array's owner. */
export function* walk(node, owner = undefined) {
  yield { node, owner };
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part]) {
      if (child?.kind !== undefined) yield* walk(child, node);
    }
  }
}

/** The nodes of the kinds, in document order. */
export function nodes(root, ...kinds) {
  return [...walk(root)].filter(({ node }) => kinds.includes(node.kind)).map(({ node }) => node);
}
