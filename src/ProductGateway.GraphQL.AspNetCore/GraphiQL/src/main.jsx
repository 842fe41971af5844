import './workers.js';
import 'graphiql/style.css';
import './tool.css';
import { createRoot } from 'react-dom/client';
import { Tool } from './tool.jsx';

// The page is served where GraphQL is.
const endpoint = location.pathname.replace(/\/$/, '');
const root = createRoot(document.getElementById('tool'));
try {
  const answer = await fetch(`${endpoint}/tool/settings.json`);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const settings = await answer.json();
  document.title = `${settings.title} · GraphiQL`;
  root.render(<Tool endpoint={endpoint} settings={settings} />);
} catch (error) {
  root.render(<p className="waiting">{`The settings of this page did not come (${error.message}). Is the gateway running? Then load the page again.`}</p>);
}
