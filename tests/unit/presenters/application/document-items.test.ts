import { expect, it } from "vitest";
import type { ApplicationView, CorrectionView, DocumentView } from "~/data/application/application.reader.server";
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

const stateOf = (documents: DocumentView[], corrections: CorrectionView[]) => {
  const content = { documents: [{ key: "licence", name: both("Licence"), requiredWhen: "always" }], steps: [] };
  const application = { id: "a", content, answers: {}, documents } as unknown as ApplicationView;
  return documentItems(application, "en", corrections)[0]?.state;
};

const asked = (answeredAt: string | null): CorrectionView => ({
  id: "c",
  requestedAt: "2026-03-10T08:00:00.000Z",
  answeredAt,
  points: [{ id: "p", target: "document:licence", message: "Not readable", answer: null }],
});

const before = file("2026-03-01T08:00:00.000Z");
const after = file("2026-03-10T08:00:01.000Z");

it.each<[string, DocumentView[], CorrectionView[], string]>([
  ["is here where nothing is asked", [before], [], "here"],
  ["is to be corrected while no file has come since", [before], [asked(null)], "asked"],
  ["is here once one has", [before, after], [asked(null)], "here"],
  ["is not here by a file with a virus", [before, { ...after, scan: "infected" }], [asked(null)], "asked"],
  ["is here where the request is answered", [before], [asked("2026-03-11T08:00:00.000Z")], "here"],
])("a document %s", (_, documents, corrections, state) => expect(stateOf(documents, corrections)).toBe(state));
