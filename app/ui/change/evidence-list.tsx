import type { EvidenceItem } from "~/presenters/change/evidence-items.server";
import { UploadForm } from "../application/document-forms";
import { DocumentChecklist } from "../patterns/document-checklist";

interface EvidenceProps {
  readonly items: readonly EvidenceItem[];
  /** Where a file for what is asked for is posted; absent where none is taken. */
  readonly addTo?: (key: string) => string;
  readonly refused?: { readonly requirement: string; readonly error: string };
}

/** The documents that a change brings, each with its files, and with a form for more where they are taken. */
export const EvidenceList = ({ items, addTo, refused }: EvidenceProps) => (
  <DocumentChecklist
    items={items.map((item) => ({
      ...item,
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
