import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";

const looks = {
  here: { tone: "success", icon: "check" },
  asked: { tone: "warning", icon: "warning" },
  missing: { tone: "warning", icon: "warning" },
  optional: { tone: "neutral", icon: "dot" },
} as const;

const beside = { target: "_blank", rel: "noopener" } as const;

export interface ChecklistItem {
  readonly key: string;
  readonly name: string;
  readonly help?: string;
  readonly state: keyof typeof looks;
  readonly files: readonly {
    readonly key: string;
    readonly name: string;
    readonly href: string;
    /** Size, time and scan in words. */
    readonly note?: string;
    /** Opens beside the page; the name must say so. */
    readonly newTab?: boolean;
    /** Such as a form that removes it. */
    readonly action?: ReactNode;
  }[];
  /** Such as the form that adds a file. */
  readonly action?: ReactNode;
}

/** The documents a case needs: which are here, which are missing. */
export const DocumentChecklist = ({ items }: { readonly items: readonly ChecklistItem[] }) => {
  const t = useT("application");
  return (
    <ul className="checklist">
      {items.map(({ key, name, help, state, files, action }) => (
        <li key={key} id={`document-${key}`}>
          <div className="checklist-head">
            <span className="checklist-name">{name}</span> <Badge {...looks[state]}>{t(`document.${state}`)}</Badge>
          </div>
          {help && <p className="muted">{help}</p>}
          {files.length > 0 && (
            <ul>
              {files.map((file) => (
                <li key={file.key} className="checklist-file">
                  <a href={file.href} {...(file.newTab ? beside : {})}>
                    {file.name}
                  </a>
                  {file.note && <span className="muted">{file.note}</span>}
                  {file.action}
                </li>
              ))}
            </ul>
          )}
          {action}
        </li>
      ))}
    </ul>
  );
};
