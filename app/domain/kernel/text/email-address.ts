import { cleanCode } from "./clean";

/** `at`: not one name and one domain; `name`: letters before the @ that mail systems do not carry; `domain`: none that can exist. */
export type ReadEmail =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly reason: "at" | "name" | "domain" };

const name = /^[a-z0-9_'+/=?^`{|}~!#$%&*-]+(?:\.[a-z0-9_'+/=?^`{|}~!#$%&*-]+)*$/;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** A domain in the letters of the mail protocol: `例子.中国` is `xn--fsqu00a.xn--fiqs8s`; empty for one that cannot exist. */
const asciiDomain = (typed: string): string => {
  if (!/^[\p{L}\p{M}\p{N}.。-]+$/u.test(typed)) return "";
  return URL.canParse(`http://${typed}/`) ? new URL(`http://${typed}/`).hostname : "";
};

/** An e-mail address as people type it, in the form in which it is stored and written to: lower case, of plain characters. */
export const readEmail = (typed: string): ReadEmail => {
  const [before = "", after = "", ...more] = cleanCode(typed).toLowerCase().split("@");
  if (before === "" || after === "" || more.length > 0) return { ok: false, reason: "at" };
  if (!name.test(before)) return { ok: false, reason: "name" };
  const host = asciiDomain(after);
  return domain.test(host) ? { ok: true, address: `${before}@${host}` } : { ok: false, reason: "domain" };
};
