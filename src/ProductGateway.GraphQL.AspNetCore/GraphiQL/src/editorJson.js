/** What stands in an editor of JSON; undefined where nothing does, or no JSON. */
export function editorJson(editor) {
  try {
    return JSON.parse(editor?.getValue() || 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
