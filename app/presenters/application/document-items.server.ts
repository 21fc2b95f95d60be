import { pathTo } from "~/addresses/path-to";
import type { ApplicationView, DocumentView } from "~/data/application/application.reader.server";
import { fileAskedBy } from "~/domain/application/point-answers";
import { inLanguage } from "~/domain/kernel/localized-text";
import { questionsIn, visibleQuestions } from "~/domain/program/form/visible-questions";
import { requiredDocuments } from "~/domain/program/form/required-documents";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { fileSize } from "./handed-in.server";

export interface DocumentItem {
  readonly key: string;
  readonly name: string;
  readonly help?: string;
  /** `asked`: a correction asks for it, and no file has come since. */
  readonly state: "here" | "asked" | "missing" | "optional";
  /** What the version no longer asks for takes no further files. */
  readonly closed?: true;
  readonly files: readonly {
    readonly key: string;
    readonly name: string;
    readonly href: string;
    readonly note: string;
  }[];
}

/** Whether the open correction request asks for this file, and none has come since that is not infected. */
export function fileIsAwaited({ askedPoints, content, documents }: ApplicationView, requirement: string): boolean {
  const asked = askedPoints.find(({ target }) => fileAskedBy(content, target) === requirement);
  const came = (since: string) =>
    documents.some(
      (each) =>
        each.requirement === requirement && each.scan !== "infected" && Date.parse(each.uploadedAt) > Date.parse(since),
    );
  return asked !== undefined && !came(asked.since);
}

/**
 * The documents that an application needs or has, with their files; questions for files among them. A correction that asks for one
 * is met by a file that came after it.
 */
export function documentItems(application: ApplicationView, locale: Locale): DocumentItem[] {
  const { id, content, answers, documents } = application;
  const required = new Set(requiredDocuments(content, answers).map(({ key }) => key));
  const asked = visibleQuestions(questionsIn(content), answers).filter(({ kind }) => kind === "file");
  const filesOf = (requirement: string) =>
    documents
      .filter((document) => document.requirement === requirement)
      .map((document) => fileOf(id, document, locale));
  const item = (key: string, name: string, help: string | undefined, isRequired: boolean): DocumentItem => {
    const good = documents.filter(({ requirement, scan }) => requirement === key && scan !== "infected");
    const state = fileIsAwaited(application, key)
      ? "asked"
      : good.length > 0
        ? "here"
        : isRequired
          ? "missing"
          : "optional";
    return { key, name, help, files: filesOf(key), state };
  };
  const known = new Set([...content.documents, ...questionsIn(content)].map(({ key }) => key));
  const left = documents.filter(({ requirement }) => !known.has(requirement));
  return [
    ...content.documents
      .filter(({ key }) => required.has(key) || filesOf(key).length > 0)
      .map(({ key, name, help }) =>
        item(key, inLanguage(name, locale), help && inLanguage(help, locale), required.has(key)),
      ),
    ...asked.map(({ key, label, help, required: must }) =>
      item(key, inLanguage(label, locale), help && inLanguage(help, locale), must),
    ),
    ...(left.length > 0
      ? [
          leftItem(
            left.map((document) => fileOf(id, document, locale)),
            locale,
          ),
        ]
      : []),
  ];
}

/** Files added under an older version of the program for what the present one does not know. */
const leftItem = (files: DocumentItem["files"], locale: Locale): DocumentItem => {
  const name = createT(locale, "application")("version.paper.leftTitle");
  return { key: "left", name, files, state: "here", closed: true };
};

/** What is said beside a file: its size, when it came, whether it was scanned, and the beginning of its hash. */
export function fileNote(
  { size, uploadedAt, scan, sha256 }: Pick<DocumentView, "size" | "uploadedAt" | "scan" | "sha256">,
  locale: Locale,
): string {
  const t = createT(locale, "application");
  const time = formats(locale).dateTime(uploadedAt);
  const values = { size: fileSize(size, locale), time, scan: t(`scan.${scan}`), hash: sha256.slice(0, 12) };
  return t("documents.note", values);
}

const fileOf = (applicationId: string, document: DocumentView, locale: Locale) => ({
  key: document.id,
  name: document.fileName,
  href: pathTo("/founder/applications/:id/documents/:documentId", { id: applicationId, documentId: document.id }),
  note: fileNote(document, locale),
});
