/** Loaded into each process of the demonstration: stops the process when the launcher has ended, even if it was killed. */
const CHECK_MILLISECONDS = 1_000;
const PATIENCE_MILLISECONDS = 5_000;

const launcher = Number(process.env.DEMONSTRATION_LAUNCHER);

function isGone(): boolean {
  try {
    process.kill(launcher, 0);
    return false;
  } catch {
    return true;
  }
}

const timer = setInterval(() => {
  if (!isGone()) return;
  clearInterval(timer);
  setTimeout(() => process.exit(1), PATIENCE_MILLISECONDS).unref();
  process.kill(process.pid, 'SIGTERM');
}, CHECK_MILLISECONDS);
timer.unref();
