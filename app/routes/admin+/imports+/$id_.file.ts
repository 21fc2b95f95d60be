import { createReadableStreamFromReadable } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { dispositionOf } from "~/platform/http/file-name";
import { files } from "~/platform/storage/files.server";
import { onImport } from "../_shared/import/on-import.server";

/** The file of an import as it came: it is handed out, never shown. */
export const loader = guard.loader(
  onImport("read"),
  async ({ subject: { storageKey, fileName } }) =>
    new Response(createReadableStreamFromReadable(await files().read(storageKey)), {
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": dispositionOf("attachment", fileName),
      },
    }),
);
