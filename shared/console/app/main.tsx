/** Starts the console in the browser: settings, sign-in, then the screens. */
import 'govuk-frontend/dist/govuk/govuk-frontend.min.css';
import './styles/main.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Console } from './console.tsx';
import { readSettings } from './sign-in/settings.ts';
import { signIn } from './sign-in/sign-in.ts';
import { CouldNotStart } from './parts/could-not-start.tsx';

const root = createRoot(document.querySelector('#console') as Element);

try {
  const settings = await readSettings(window.location);
  const session = await signIn(settings);
  // Null: the browser is on its way to the identity provider.
  if (session)
    root.render(
      <StrictMode>
        <Console settings={settings} session={session} />
      </StrictMode>,
    );
} catch (error) {
  root.render(<CouldNotStart error={error} />);
}
