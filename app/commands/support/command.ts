import { SetupError } from "~/platform/setup-error";

/** Runs the body of a command. What the machine lacks is one line and exit code 1; anything else shows where it happened. */
export async function command(body: (args: string[]) => Promise<void>): Promise<void> {
  // Files and folders that Slipway makes are for the user it runs as alone.
  process.umask(0o077);
  try {
    await body(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exit(1);
  }
}
