import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { mediaTypes } from "~/domain/kernel/list/file";
import { dispositionOf } from "~/platform/http/file-name";
import { problemSheet } from "~/presenters/import/problem-rows.server";
import { xlsxOf } from "~/use-cases/kernel/xlsx.server";
import { onImport } from "../_shared/import/on-import.server";

/** What is wrong with the file of an import, cell by cell, as a workbook. */
export const loader = guard.loader(onImport("read"), ({ subject: { id, fileName }, locale }) => {
  const { sheet, rows } = problemSheet(id, locale);
  return new Response(createReadableStreamFromReadable(Readable.from(xlsxOf(sheet, rows))), {
    headers: {
      "Content-Type": mediaTypes.xlsx,
      "Content-Disposition": dispositionOf("attachment", `${fileName}-problems.xlsx`),
    },
  });
});
