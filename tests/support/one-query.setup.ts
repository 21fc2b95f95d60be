import { afterAll, expect } from "vitest";

/** What node-postgres says of queries that are started side by side on one connection, as in a transaction; once for each file. */
const heard: string[] = [];
const hear = ({ message }: Error): void => {
  if (message.includes("already executing a query")) heard.push(message);
};
process.on("warning", hear);

afterAll(() => {
  process.off("warning", hear);
  expect(heard, "queries of a transaction come one after the other").toEqual([]);
});
