import { GraphQLError, GraphQLFloat, getNamedType, isInputObjectType, isNullableType, typeFromAST } from 'graphql17';

/**
 * Where one version refuses a text, only with errors of this pattern, and the other accepts it: the September 2025 edition has the refusal
 * on its side. A difference between the versions that no entry explains ends the generation.
 */
export const differences = [
  {
    name: 'Operation Type Existence (5.2.1.1): version 16 leaves it to execution',
    refuses: '17',
    pattern: /^The \w+ operation is not supported by the schema\.$/,
  },
  {
    name: 'Single Root Field (5.2.4.1), steps of CollectSubscriptionFields: version 16 does not look for @skip and @include',
    refuses: '17',
    pattern: /must not use `@skip` or `@include` directives in the top level selection\.$/,
  },
  {
    name: 'Type System Directives (3.13), DirectiveDefinition: version 17 takes directives on directive definitions, which are of a later draft',
    refuses: '16',
    pattern: /^Syntax Error: (Expected "on", found "@"|Unexpected Name "directive")\.$/,
  },
];

/**
 * Where both versions have what is of a later draft. 3.13, Directives: no directive stands on a directive definition, so that there is no such
 * location. 4.2, Schema Introspection: directives cannot be deprecated, so that `__Directive` has neither `isDeprecated` nor
 * `deprecationReason`, and `__Schema.directives` no argument.
 */
export function takeAwayLaterDrafts({ DirectiveLocation, __Directive, __Schema }) {
  delete DirectiveLocation.DIRECTIVE_DEFINITION;
  delete __Directive.getFields().isDeprecated;
  delete __Directive.getFields().deprecationReason;
  __Schema.getFields().directives.args = [];
}

/**
 * Where both versions accept what the edition forbids. 3.5.2, Float: "If the input value otherwise represents a value not representable by
 * finite IEEE 754 …, a request error must be raised." The versions read a literal such as `1e400` as infinity.
 */
export function FiniteFloats(context) {
  const check = node => {
    if (getNamedType(context.getInputType()) === GraphQLFloat && !Number.isFinite(Number(node.value))) {
      context.reportError(new GraphQLError('A number beyond every finite double.', { nodes: node }));
    }
  };
  return { IntValue: check, FloatValue: check };
}

/**
 * Where both versions accept what the edition forbids. 5.8.5, All Variable Usages Are Allowed: "Variables used for OneOf Input Object
 * fields must be non-nullable", with the counter-example `addNullableCat`, whose one-of type stands in a non-null position. The versions
 * compare the position's type with its wrappers on and miss it there; this rule reports what they miss.
 */
export function OneOfFieldsInWrappedPositions(context) {
  const missed = new Set();
  return {
    ObjectField(node) {
      const expected = context.getParentInputType();
      const object = getNamedType(expected);
      if (node.value.kind === 'Variable' && object !== expected && isInputObjectType(object) && object.isOneOf) missed.add(node.value);
    },
    Document: {
      leave(document) {
        for (const operation of document.definitions.filter(each => each.kind === 'OperationDefinition')) report(operation);
      },
    },
  };

  function report(operation) {
    for (const { node, type } of context.getRecursiveVariableUsages(operation)) {
      const definition = operation.variableDefinitions?.findLast(each => each.variable.name.value === node.name.value);
      const variableType = definition && typeFromAST(context.getSchema(), definition.type);
      if (!missed.has(node) || !type || !variableType || !isNullableType(variableType)) continue;
      context.reportError(new GraphQLError('A nullable variable in a field of a one-of input object.', { nodes: [definition, node] }));
    }
  }
}
