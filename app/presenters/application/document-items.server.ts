import type { ApplicationView, DocumentView } from "~/data/application/application.reader.server";
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
  readonly state: "here" | "missing" | "optional";
  /** What the version no longer asks for takes no further files. */
  readonly closed?: true;
  readonly files: readonly {
    readonly key: string;
    readonly name: string;
    readonly href: string;
    readonly note: string;
  }[];
}

/** The documents that an application needs or has, with their files; questions for files among them. */
export function documentItems(application: ApplicationView, locale: Locale): DocumentItem[] {
  const { id, content, answers, documents } = application;
  const required = new Set(requiredDocuments(content, answers).map(({ key }) => key));
  const asked = visibleQuestions(questionsIn(content), answers).filter(({ kind }) => kind === "file");
  const filesOf = (requirement: string) =>
    documents
      .filter((document) => document.requirement === requirement)
      .map((document) => fileOf(id, document, locale));
  const item = (key: string, name: string, help: string | undefined, isRequired: boolean): DocumentItem => {
    const here = documents.some(({ requirement, scan }) => requirement === key && scan !== "infected");
    return { key, name, help, files: filesOf(key), state: here ? "here" : isRequired ? "missing" : "optional" };
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
  const name = createT(locale, "founderVersion")("paper.leftTitle");
  return { key: "left", name, files, state: "here", closed: true };
};

function fileOf(applicationId: string, { id, fileName, size, uploadedAt, scan, sha256 }: DocumentView, locale: Locale) {
  const t = createT(locale, "founderApplication");
  const time = formats(locale).dateTime(uploadedAt);
  const values = { size: fileSize(size, locale), time, scan: t(`domain:scan.${scan}`), hash: sha256.slice(0, 12) };
  return {
    key: id,
    name: fileName,
    href: `/founder/applications/${applicationId}/documents/${id}`,
    note: t("documents.note", values),
  };
}
