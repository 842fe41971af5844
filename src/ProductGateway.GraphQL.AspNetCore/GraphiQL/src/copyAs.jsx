import { parse, OperationTypeNode } from 'graphql';
import { pick, ToolbarButton, useGraphiQL } from '@graphiql/react';
import { asCSharp, asCurl } from './snippets.js';

const forms = [
  { name: 'curl', write: asCurl },
  { name: 'C#', write: asCSharp },
];

/** Copies the open tab as a request that runs elsewhere. */
export function CopyAs({ endpoint }) {
  const { queryEditor, variableEditor, headerEditor } = useGraphiQL(pick('queryEditor', 'variableEditor', 'headerEditor'));
  const copy = async write => {
    const query = queryEditor?.getValue() ?? '';
    const request = {
      url: `${location.origin}${endpoint}`,
      query,
      variables: read(variableEditor),
      headers: read(headerEditor),
      isSubscription: isSubscription(query),
    };
    await navigator.clipboard.writeText(write(request));
  };
  return forms.map(({ name, write }) => (
    <ToolbarButton key={name} label={`Copy as ${name}`} onClick={() => copy(write)}>
      <span className="copy-as" aria-hidden="true">{name}</span>
    </ToolbarButton>
  ));
}

function read(editor) {
  try {
    return JSON.parse(editor?.getValue() || 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function isSubscription(query) {
  try {
    return parse(query).definitions.some(({ operation }) => operation === OperationTypeNode.SUBSCRIPTION);
  } catch {
    return false;
  }
}
