/** Something this machine or its settings lack. The message is the one line that the person at the console reads. */
export class SetupError extends Error {
  override readonly name = "SetupError";
}
