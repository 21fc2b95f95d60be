import { createReadableStreamFromReadable } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { readCompanyFiles } from "~/data/company/files.server";
import { NotFound } from "~/platform/errors";
import { dispositionOf } from "~/platform/http/file-name";
import { files } from "~/platform/storage/files.server";
import { onCompanyOfIntake } from "../_shared/company/on-official-company.server";

/** Hands a paper of a company to the browser of intake to show; one with a virus is never sent out. */
export const loader = guard.loader(onCompanyOfIntake, async ({ subject: { id }, params }) => {
  const papers = await readCompanyFiles({ companyId: id });
  const paper = papers.find((each) => each.id === params["fileId"] && each.scan !== "infected");
  if (!paper) throw new NotFound();
  const headers = {
    "Content-Type": paper.contentType,
    "Content-Length": String(paper.size),
    "Content-Disposition": dispositionOf("inline", paper.fileName),
  };
  return new Response(createReadableStreamFromReadable(await files().read(paper.storageKey)), { headers });
});
