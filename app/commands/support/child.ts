import { spawn } from "node:child_process";

/** Runs a script of Node on this terminal and returns its exit code. A signal to this process is passed on to it. */
export function runChild(script: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<number> {
  const child = spawn(process.execPath, script, { stdio: "inherit", env: { ...process.env, ...settings } });
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
}
