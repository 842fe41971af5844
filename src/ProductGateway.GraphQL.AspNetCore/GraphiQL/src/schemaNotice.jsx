import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';

/** Says why there is no schema, and what to do. Operations can be run without it. */
export function SchemaNotice() {
  const { fetchError, isIntrospecting } = useGraphiQL(pick('fetchError', 'isIntrospecting'));
  const { introspect } = useGraphiQLActions();
  if (!fetchError || isIntrospecting) return null;
  return (
    <div className="notice" role="alert">
      <p><strong>The schema did not come:</strong> {reason(fetchError)}</p>
      <p>
        Without it there is no completion and no documentation. If a token is needed, write <code>{'{ "Authorization": "Bearer …" }'}</code> into Headers,
        below the operation; then <button type="button" onClick={introspect}>fetch the schema again</button>.
      </p>
    </div>
  );
}

function reason(text) {
  try {
    const { errors, message, detail } = JSON.parse(text);
    return detail ?? message ?? errors[0].message;
  } catch {
    return text;
  }
}
