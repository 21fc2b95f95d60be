import type { z } from "zod";
import { errorText, errorValue } from "~/i18n/error-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

interface Wrong {
  readonly field: string;
  /** A key of the namespace `errors`, with its parameters as a query. */
  readonly message: string;
}

/** Every problem of a body at its field; a field that nobody knows is named itself. */
export const wrongFields = ({ issues }: z.ZodError): Wrong[] =>
  issues.flatMap((issue) => {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
    const paths = keys.length > 0 ? keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({ field: path.map(String).join("."), message: issue.message }));
  });

/** A refusal of the API in the reader's language. */
export const refusal = (
  status: number,
  wrong: readonly Wrong[],
  locale: Locale,
  headers: Readonly<Record<string, string>> = {},
): Response => {
  const t = createT(locale, "errors");
  const errors = wrong.map(({ field, message }) => ({ field, message: errorText(t, message) }));
  return Response.json({ errors }, { status, headers });
};

/** Of the whole request rather than a field of it. */
export const refusalOf = (
  status: number,
  key: string,
  locale: Locale,
  params: Readonly<Record<string, string | number>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response => refusal(status, [{ field: "", message: errorValue(key, params) }], locale, headers);
