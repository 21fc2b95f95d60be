/** Resolves when the process is asked to end. Ctrl-C arrives twice, from the terminal and from run.mjs: once is enough. */
export const untilAskedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
