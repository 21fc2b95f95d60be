import pg from "pg";
import type { Statement } from "./messages";

type Query = (...args: unknown[]) => unknown;

let waves: Statement[][] | undefined;
let underWay = 0;

/** Statements of now on, until `takeStatements`. */
export function recordStatements(): void {
  waves = [];
  underWay = 0;
}

export function takeStatements(): Statement[][] {
  const taken = waves ?? [];
  waves = undefined;
  return taken;
}

/** Lets every connection of node-postgres note what it is given; costs one comparison when nothing is recorded. */
export function watchStatements(): void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const query = prototype.query;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    if (!waves) return query.apply(this, args);
    if (underWay === 0) waves.push([]);
    waves.at(-1)?.push(statementOf(args));
    underWay += 1;
    const done = () => void (underWay -= 1);
    const callback = args.at(-1);
    if (typeof callback === "function") {
      const answered = (...results: unknown[]) => {
        done();
        (callback as Query)(...results);
      };
      return query.apply(this, [...args.slice(0, -1), answered]);
    }
    const result = query.apply(this, args) as Promise<unknown>;
    result.then(done, done);
    return result;
  };
}

function statementOf([first, second]: unknown[]): Statement {
  const config: Partial<Statement> & Pick<Statement, "text"> =
    typeof first === "string" ? { text: first } : (first as Statement);
  if (/^(BEGIN|COMMIT)/.test(config.text)) throw new Error("The bench replays statements, not transactions.");
  const values = Array.isArray(second) ? (second as unknown[]) : (config.values ?? []);
  return { ...(config.name ? { name: config.name } : {}), text: config.text, values };
}
