/**
 * Texts of a form with phrases taken in, in order: each into the next empty one, and what is left beneath the last. Texts that hold something
 * keep it.
 */
export function takePhrases(texts: readonly string[], phrases: readonly string[]): string[] {
  const waiting = [...phrases];
  const filled = texts.map((text) => (text.trim() === "" ? (waiting.shift() ?? text) : text));
  const last = filled.length - 1;
  return filled.map((text, i) => (i === last ? [text, ...waiting].join("\n") : text));
}
