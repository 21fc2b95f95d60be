/** Requests that no browser sends, made by chance from a seed: the same seed makes the same ones. */

export interface Malformed {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

export interface Form {
  readonly target: string;
  /** The names that the form of the page has. */
  readonly names: readonly string[];
}

export type Chance = () => number;

/** Numbers from 0 to less than 1, by a linear congruence. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const typed = "application/x-www-form-urlencoded";
const parts = "multipart/form-data; boundary=edge";
const text = (...of: string[]): Buffer => Buffer.from(of.join(""));

const values = [
  ..."%00|a%00b|%|%zz|%E4%B8|%F0%9F%92|%ED%A0%80|-1|1e309|NaN|0x10|99999999999999999999|0024-05-01|9999-12-31|2026-02-30".split(
    "|",
  ),
  ..."null|[]|{}|true|on|__proto__|../../etc/passwd|%27%3B--|%E2%80%AE|%EF%BB%BF|%0D%0A.%0D%0A|00000000-0000-0000-0000-000000000000".split(
    "|",
  ),
  ..."save|add:steps|remove:steps[99999999]|move:a:-1|copy:|preview|en|zh-CN|//evil.example|javascript:0".split("|"),
  "",
  "a".repeat(5000),
  "%E4%B8%80".repeat(2500),
];

const nests = [
  "[0]",
  "[99]",
  "[99999999]",
  "[-1]",
  "[1e9]",
  "[]",
  ".a",
  ".__proto__.a",
  ".constructor",
  ".toString",
  ".a.valueOf",
  "[hasOwnProperty]",
  "[a][b]",
  ".0.0.0.0",
  "]",
  "[",
  ".",
  "%00",
];

/** Makes one request to one of these forms. */
export function malformed(chance: Chance, forms: readonly Form[]): Malformed {
  const one = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T;
  const often = (share: number): boolean => chance() < share;
  const upTo = (most: number): number => Math.floor(chance() * most);
  const { target, names } = one(forms);

  const name = (): string => {
    const base =
      often(0.8) && names.length > 0 ? one(names) : one(["a", "name", "do", "mark", "__intent__", "__state__"]);
    return often(0.4) ? encodeURIComponent(base) + one(nests) : encodeURIComponent(base);
  };
  const field = (): string => `${name()}=${one(values)}`;
  const some = (most: number, make: () => string, between: string): string =>
    Array.from({ length: upTo(most) }, make).join(between);
  const part = (): string => {
    const file = often(0.3) ? `; filename="${one(["a.pdf", "", "a;b=c", "实.pdf", "%00", "..\\..\\a"])}"` : "";
    return `--edge\r\nContent-Disposition: form-data; name="${decodedOf(name())}"${file}\r\n\r\n${decodedOf(one(values))}\r\n`;
  };
  const bodies: readonly (() => Buffer)[] = [
    () => text(some(20, field, "&")),
    () => text(names.map((each) => `${encodeURIComponent(each)}=${one(values)}`).join("&")),
    () => text(`${name()}=${one(values)}&`.repeat(upTo(400))),
    () => text("a=1&".repeat(40_000)),
    () => text(`a${one(["[0]", "[a]", ".a", "[]"]).repeat(upTo(5000))}=1`),
    () =>
      text(
        `__intent__=${one(["x", "{}", "null", '{"type":"insert","payload":{"name":"a","index":1e9}}', '{"type":"reset"}'])}`,
      ),
    () => Buffer.from(Array.from({ length: upTo(300) }, () => upTo(256))),
    () =>
      text(
        one([
          "{}",
          "[]",
          "\uFEFF{}",
          "nul",
          '{"facts":{"__proto__":1}}',
          `${"[".repeat(8000)}`,
          `${'{"a":'.repeat(2000)}1`,
        ]),
      ),
    () => text(some(10, part, ""), "--edge--\r\n"),
    () =>
      text(
        names
          .map((each) => `--edge\r\nContent-Disposition: form-data; name="${each}"; filename="a"\r\n\r\na\r\n`)
          .join(""),
        "--edge--\r\n",
      ),
    () => {
      const whole = text(some(10, part, ""), "--edge--\r\n");
      return whole.subarray(0, upTo(whole.length));
    },
  ];
  const types = [
    typed,
    typed,
    parts,
    parts,
    "application/json",
    "text/plain",
    "",
    "multipart/form-data",
    'multipart/form-data; boundary=""',
    `${parts}; charset=x`,
    `${typed}; charset=utf-16`,
    ";;;",
    "a".repeat(2000),
  ];
  const paths: readonly ((path: string) => string)[] = [
    (path) => `${path}%00`,
    (path) => `/%00${path}`,
    (path) => `${path}/%E0%A4%A`,
    (path) => `/${path}`,
    (path) => `${path}.data`,
    (path) => `${path}/..%2f..%2fa`,
    (path) => `${path}/%ff%fe`,
    (path) =>
      path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, () =>
        one(["%27", "0", "%E4%B8%AD", "__proto__", "a".repeat(3000)]),
      ),
    (path) => path.toUpperCase(),
    () => `/${upTo(1e9)}`,
  ];
  const queries = [
    "%00",
    "a=%00",
    "held=%00",
    "held=00000000-0000-0000-0000-000000000000&index",
    "index",
    "_routes=%00",
    "_routes=a",
    "to=//evil.example",
    "page=-1&after=99999999999",
    "on=9999-99-99",
    "token=%ff",
    "a=1&".repeat(500),
  ];

  const [path = "/", query = ""] = target.split("?");
  const where = often(0.15) ? one(paths)(path) : path;
  const asked = often(0.15) ? one(queries) : query;
  const method = often(0.85) ? "POST" : one(["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "FOO"]);
  const make = one(bodies);
  const bodied = method !== "GET" && method !== "HEAD";
  const body = bodied && !often(0.02) ? make() : null;
  const fits = body?.includes("--edge") ? parts : typed;
  const type = often(0.8) ? fits : one(types);
  const headers = {
    ...(type === "" ? {} : { "content-type": type }),
    ...(often(0.02) ? { "content-encoding": one(["gzip", "br", "x"]) } : {}),
    ...(often(0.02) ? { "content-length": one(["-1", "x", "99999999999999", "0"]) } : {}),
    ...(often(0.1) ? { accept: one(["application/json", "text/html", ";;"]) } : {}),
    ...(often(0.1) ? { "accept-language": one(["zh-CN", "ja", ";;q=x", "*"]) } : {}),
    ...(often(0.05) ? { referer: one(["x", "http://[", "http://localhost:3000/%00"]) } : {}),
    ...(often(0.05) ? { "x-forwarded-for": one(["x", "1.1.1.1, ", "for=;"]) } : {}),
    ...(often(0.03) ? { authorization: "Bearer x" } : {}),
    ...(often(0.03) ? { origin: one(["null", "x", "http://["]) } : {}),
    ...(often(0.02) ? { "sec-fetch-site": one(["cross-site", "x"]) } : {}),
  };
  return { method, target: asked === "" ? where : `${where}?${asked}`, headers, body };
}

const decodedOf = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
