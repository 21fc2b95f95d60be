import { expect, it } from "vitest";
import type { ApplicationView, DocumentView } from "~/data/application/application.reader.server";
import { documentItems } from "~/presenters/application/document-items.server";

const both = (text: string) => ({ en: text, "zh-CN": text });

const file = (uploadedAt: string, scan: DocumentView["scan"] = "clean"): DocumentView => ({
  id: uploadedAt,
  requirement: "licence",
  fileName: "licence.pdf",
  size: 1,
  sha256: "0".repeat(64),
  scan,
  uploadedAt,
});

const stateOf = (documents: DocumentView[], askedPoints: ApplicationView["askedPoints"]) => {
  const content = { documents: [{ key: "licence", name: both("Licence"), requiredWhen: "always" }], steps: [] };
  const application = { id: "a", content, answers: {}, documents, askedPoints } as unknown as ApplicationView;
  return documentItems(application, "en")[0]?.state;
};

const asked = [{ target: "document:licence", since: "2026-03-10T08:00:00.000Z" }];

const before = file("2026-03-01T08:00:00.000Z");
const after = file("2026-03-10T08:00:01.000Z");

it.each<[string, DocumentView[], ApplicationView["askedPoints"], string]>([
  ["is here where nothing is asked", [before], [], "here"],
  ["is to be corrected while no file has come since", [before], asked, "asked"],
  ["is here once one has", [before, after], asked, "here"],
  ["is not here by a file with a virus", [before, { ...after, scan: "infected" }], asked, "asked"],
])("a document %s", (_, documents, corrections, state) => expect(stateOf(documents, corrections)).toBe(state));
