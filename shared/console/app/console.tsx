/** The console: who is signed in, where one can go, and the screen that is open. */
import { Suspense, useEffect, useMemo, useState } from 'react';
import { Link, Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { ProvideGraph } from './graph/provide.tsx';
import { useConsole, useHasRole } from './graph/use-console.ts';
import { FailedScreen } from './parts/failed-screen.tsx';
import { ProvideSaid } from './parts/said.tsx';
import { Screen } from './parts/screen.tsx';
import { words } from './parts/words.ts';
import { SCREENS } from './screens.ts';
import type { Session } from './sign-in/session.ts';
import type { Settings } from './sign-in/settings.ts';
import { changePerson } from './sign-in/sign-in.ts';

export function Console({ settings, session }: { settings: Settings; session: Session }) {
  const asking = useMemo(() => ({ settings, session }), [settings, session]);
  return (
    <ProvideGraph asking={asking}>
      <Router base={settings.base}>
        <a href="#main-content" className="govuk-skip-link">
          Skip to main content
        </a>
        <Header />
        <Navigation />
        <div className="govuk-width-container console-wide">
          <Liveness />
          <main className="govuk-main-wrapper" id="main-content">
            <ProvideSaid>
              <Suspense fallback={<p className="govuk-body">Loading …</p>}>
                <Screens />
              </Suspense>
            </ProvideSaid>
          </main>
        </div>
      </Router>
    </ProvideGraph>
  );
}

function Header() {
  const { settings, session } = useConsole();
  const { roles, office } = session.person;
  return (
    <header className="console-header">
      <div className="govuk-width-container console-wide console-header__row">
        <strong className="govuk-!-font-size-24">
          Register of {settings.name}
          {settings.mode === 'demonstration' && ' – demonstration'}
        </strong>
        <span>
          <span className="console-header__who">
            {roles.map(words).join(', ')}
            {office ? ` (${words(office)})` : ''}
          </span>{' '}
          <button type="button" className="console-plain-button" onClick={() => void changePerson(settings)}>
            Change person
          </button>
        </span>
      </div>
    </header>
  );
}

function Navigation() {
  const hasRole = useHasRole();
  const [location] = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [location]);
  const offered = SCREENS.filter(({ name, roles }) => name !== null && hasRole(...roles));
  return (
    <nav className="govuk-service-navigation" aria-label="Screens">
      <div className="govuk-width-container console-wide">
        <div className="govuk-service-navigation__container">
          <div className="govuk-service-navigation__wrapper">
            <button
              type="button"
              className="console-menu govuk-service-navigation__toggle"
              aria-expanded={isOpen}
              aria-controls="screens"
              onClick={() => setOpen(!isOpen)}
            >
              Menu
            </button>
            <ul
              id="screens"
              className={`govuk-service-navigation__list${isOpen ? '' : ' console-menu__closed'}`}
            >
              {offered.map(({ path, name }) => {
                const isHere = location === path || location.startsWith(`${path}/`);
                return (
                  <li
                    key={path}
                    className={`govuk-service-navigation__item${isHere ? ' govuk-service-navigation__item--active' : ''}`}
                  >
                    <Link
                      href={path}
                      className="govuk-service-navigation__link"
                      aria-current={isHere ? 'true' : undefined}
                    >
                      {name}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        </div>
      </div>
    </nav>
  );
}

/** Said only while the register does not tell of changes: what is on the page may then be old. */
function Liveness() {
  const { isLive } = useConsole();
  return (
    <p className="govuk-body govuk-!-margin-bottom-0 govuk-!-padding-top-2 console-not-printed" role="status">
      {isLive ? '' : 'Your register does not tell of changes just now; this page may be old. Trying again.'}
    </p>
  );
}

function Screens() {
  const hasRole = useHasRole();
  const [location] = useLocation();
  const first = SCREENS.find(({ name, roles }) => name !== null && hasRole(...roles));
  return (
    <FailedScreen key={location}>
      <Switch>
        {SCREENS.map(({ path, screen: Opened }) => (
          <Route key={path} path={path}>
            {(params) => <Opened key={JSON.stringify(params)} params={params} />}
          </Route>
        ))}
        <Route path="/">{first ? <Redirect to={first.path} replace /> : <NothingHere />}</Route>
        <Route>
          <NothingHere />
        </Route>
      </Switch>
    </FailedScreen>
  );
}

function NothingHere() {
  const [location] = useLocation();
  // What it returns, in new browsers a promise, is no way to clean up.
  useEffect(() => void window.scrollTo(0, 0), [location]);
  return (
    <Screen title="There is nothing here">
      <p className="govuk-body">Choose one of the screens above.</p>
    </Screen>
  );
}
