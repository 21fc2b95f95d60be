/** What whoever starts a server as root is told, line by line; nothing to others. */
export const asRootLines = (uid = process.getuid?.()): string[] =>
  uid === 0
    ? [
        "Running as root. For more than a trial, run Slipway as a user of its own: docs/operations.md, “As a user of its own”.",
      ]
    : [];
