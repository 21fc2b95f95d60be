import { useT } from "~/i18n/react";
import { Button, LinkButton } from "~/ui/primitives/button";
import { FileInput } from "~/ui/primitives/file-input";
import { Form } from "~/ui/primitives/form";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";

interface UploadFormProps {
  readonly action: string;
  readonly requirement: string;
  /** What the file is for. */
  readonly name: string;
  readonly error?: string;
}

/** Adds a file to what a program asks for. */
export const UploadForm = ({ action, requirement, name, error }: UploadFormProps) => {
  const t = useT("application");
  return (
    <Form keeps={false} action={action} encType="multipart/form-data">
      <FileInput
        id={`file-${requirement}`}
        name="file"
        label={
          <>
            {t("documents.add")}
            <VisuallyHidden after="colon">{name}</VisuallyHidden>
          </>
        }
        errors={error ? [error] : undefined}
      />
      <Button variant="secondary">
        {t("documents.upload")}
        <VisuallyHidden after="colon">{name}</VisuallyHidden>
      </Button>
    </Form>
  );
};

/** Leads to taking a file out again. */
export const RemoveFile = ({ href, name }: { readonly href: string; readonly name: string }) => {
  const t = useT("application");
  return (
    <LinkButton variant="quiet" href={href} aria-label={t("documents.removeOf", { name })}>
      {t("documents.remove")}
    </LinkButton>
  );
};
