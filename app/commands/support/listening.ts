import { createServer } from "node:net";
import { SetupError } from "~/platform/setup-error";

/** Port and host that PORT and HOST ask for; 3000, on this machine alone, by default. */
export function listening(): { port: number; host: string } {
  const port = Number(process.env["PORT"] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SetupError("PORT is not a number from 0 to 65535.");
  return { port, host: process.env["HOST"] ?? "127.0.0.1" };
}

/** Throws SetupError where something else listens on the port already. */
export function assertPortFree(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "EADDRINUSE" ? "is taken" : `cannot be used (${error.code ?? error.message})`;
      reject(new SetupError(`Port ${port} ${reason}: stop what uses it, or set PORT to another.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
