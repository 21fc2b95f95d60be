/** A text to compare: its letters and digits alone, of plain width, since people write the signs between them differently. */
export const bareText = (text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
