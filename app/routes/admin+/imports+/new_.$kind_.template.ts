import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { fileFormats, mediaTypes } from "~/domain/kernel/list/file";
import { isLocale } from "~/i18n/locale";
import { dispositionOf } from "~/platform/http/file-name";
import { templateOf } from "~/presenters/import/template.server";
import { templateColumns } from "~/use-cases/import/kinds/kinds.server";
import { csvOf } from "~/use-cases/kernel/csv";
import { xlsxOf } from "~/use-cases/kernel/xlsx.server";
import { onImportKind } from "../_shared/import/on-import.server";

const writers = { csv: csvOf, xlsx: xlsxOf } as const;

/** The template of a kind of file, in the format and language that the address asks for. */
export const loader = guard.loader(onImportKind, ({ subject: kind, url, locale }) => {
  const asked = url.searchParams.get("language") ?? "";
  const format = fileFormats.find((each) => each === url.searchParams.get("format")) ?? "xlsx";
  const { name, sheet, rows } = templateOf(kind, templateColumns(kind), isLocale(asked) ? asked : locale);
  return new Response(createReadableStreamFromReadable(Readable.from(writers[format](sheet, rows))), {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": dispositionOf("attachment", `${name}.${format}`),
    },
  });
});
