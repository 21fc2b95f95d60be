import { type ChildProcess, fork } from "node:child_process";

export interface Child {
  /** Sends a message and waits for the answer to it. */
  ask<Reply>(message: object): Promise<Reply>;
  stop(): Promise<void>;
}

/** Starts one of the two servers in a process of its own; what it logs is written, and thrown away. */
export function startChild(
  file: string,
  settings: Readonly<Record<string, string>>,
  flags: readonly string[] = ["--import", "tsx"],
): Child {
  const child = fork(file, {
    execArgv: [...flags],
    env: { ...process.env, ...settings },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return { ask: (message) => ask(child, message), stop: () => stop(child) };
}

function ask<Reply>(child: ChildProcess, message: object): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A server of the bench ended (${code ?? "killed"}).`));
    child.once("exit", ended);
    child.once("message", (reply) => {
      child.off("exit", ended);
      resolve(reply as Reply);
    });
    child.send(message);
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.disconnect();
  });
}
