import { fileLimit } from "~/i18n/file-limit";
import { useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import { FileInput } from "../primitives/file-input";
import { Form } from "../primitives/form";

export interface ShownFile {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Null where it is not handed out. */
  readonly href: string | null;
}

/** The papers of a company, or of who asks to own it. */
export const FileList = ({ files, none }: { readonly files: readonly ShownFile[]; readonly none: string }) =>
  files.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul className="rows">
      {files.map(({ id, name, note, href }) => (
        <li key={id}>
          {href === null ? <span>{name}</span> : <a href={href}>{name}</a>}
          <small>{note}</small>
        </li>
      ))}
    </ul>
  );

/** Adds a file to the page. */
export const AddFile = ({ error }: { readonly error?: string }) => {
  const t = useT("register");
  return (
    <Form keeps={false} encType="multipart/form-data">
      <FileInput
        id="file"
        name="file"
        label={t("files.file")}
        hint={t("application:documents.lead", fileLimit)}
        errors={error ? [error] : undefined}
      />
      <Button>{t("files.upload")}</Button>
    </Form>
  );
};
