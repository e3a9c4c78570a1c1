/**
 * npm runs scripts through a shell, which does not hand a SIGTERM on: a server started by `npm start` would outlive it.
 * Started by npm, this process therefore ends when its parent has.
 */
export function endWithParent() {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 500).unref();
}
