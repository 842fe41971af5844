import { parse, OperationTypeNode } from 'graphql';
import { pick, ToolbarButton, useGraphiQL } from '@graphiql/react';
import { editorJson } from './editorJson.js';
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
      variables: editorJson(variableEditor),
      headers: editorJson(headerEditor),
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

function isSubscription(query) {
  try {
    return parse(query).definitions.some(({ operation }) => operation === OperationTypeNode.SUBSCRIPTION);
  } catch {
    return false;
  }
}
