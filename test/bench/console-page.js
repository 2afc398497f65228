/** Runs in every page of the bench of the console: counts its questions, and says when a screen has settled. */
(() => {
  // So long nothing happens on a screen that has settled; not counted.
  const QUIET_MILLISECONDS = 300;
  // A screen that has not settled by then is broken.
  const LONGEST_MILLISECONDS = 30_000;
  const LOOK_AGAIN_MILLISECONDS = 10;

  let waiting = 0;
  let asked = 0;
  const real = window.fetch;

  // The stream of changes, which never ends, is no POST.
  window.fetch = async (input, init) => {
    if (init?.method !== 'POST') return real(input, init);
    waiting += 1;
    asked += 1;
    try {
      const response = await real(input, init);
      // The body is part of the answer.
      await response.clone().arrayBuffer();
      return response;
    } finally {
      waiting -= 1;
    }
  };

  const isBusy = () => {
    const main = document.querySelector('main');
    return waiting > 0 || !main?.querySelector('h1') || main.textContent.includes('Loading ');
  };

  window.bench = {
    asked: () => asked,
    // As the console's own links do.
    go(address) {
      const begun = Date.now();
      window.history.pushState(null, '', address);
      return begun;
    },
    // When it had settled.
    settled: () =>
      new Promise((resolve, reject) => {
        const started = Date.now();
        let since = null;
        const look = () => {
          const now = Date.now();
          if (isBusy()) since = null;
          else since ??= now;
          if (since !== null && now - since >= QUIET_MILLISECONDS) resolve(since);
          else if (now - started > LONGEST_MILLISECONDS) reject(new Error('The screen did not settle.'));
          else setTimeout(look, LOOK_AGAIN_MILLISECONDS);
        };
        look();
      }),
  };
})();
