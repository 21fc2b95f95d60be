import type { EvidenceItem } from "~/presenters/change/evidence-items.server";
import { RemoveFile, UploadForm } from "../application/document-forms";
import { DocumentChecklist } from "../patterns/document-checklist";

interface EvidenceProps {
  readonly items: readonly EvidenceItem[];
  /** Where a file for what is asked for is posted; absent where none is taken. */
  readonly addTo?: (key: string) => string;
  /** Where the removal of a document is confirmed; absent where none is taken out. */
  readonly removeAt?: (documentId: string) => string;
  readonly refused?: { readonly requirement: string; readonly error: string };
}

/** The documents that a change brings, each with its files, and where they are taken with a form for more and one to take each out. */
export const EvidenceList = ({ items, addTo, removeAt, refused }: EvidenceProps) => (
  <DocumentChecklist
    items={items.map((item) => ({
      ...item,
      files: item.files.map((file) => ({
        ...file,
        action: removeAt && <RemoveFile href={removeAt(file.key)} name={file.name} />,
      })),
      action: addTo && (
        <UploadForm
          action={addTo(item.key)}
          requirement={item.key}
          name={item.name}
          error={refused?.requirement === item.key ? refused.error : undefined}
        />
      ),
    }))}
  />
);
