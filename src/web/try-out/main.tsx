import { createRoot } from 'react-dom/client';
import { App } from './App';
import './page.css';

const root = document.getElementById('root');

async function start(container: HTMLElement) {
  const answer = await fetch('/manifest.xml');
  const manifest = new DOMParser().parseFromString(await answer.text(), 'application/xml');
  createRoot(container).render(<App manifest={manifest} />);
}

if (root) void start(root);
