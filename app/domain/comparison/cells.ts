/** The cells of one line, at tabs where there are any and else at commas; quoted as in RFC 4180. Null where a quotation mark is not closed. */
export function cellsOf(line: string): string[] | null {
  const separator = line.includes("\t") ? "\t" : ",";
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const sign = line.charAt(i);
    if (quoted && sign === '"' && line.charAt(i + 1) === '"') {
      cell += sign;
      i += 1;
    } else if (sign === '"' && (quoted || cell.trim() === "")) {
      quoted = !quoted;
      if (quoted) cell = "";
    } else if (sign === separator && !quoted) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  return quoted ? null : [...cells, cell];
}
