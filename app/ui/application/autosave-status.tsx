import { useEffect, useState } from "react";
import { useFormats, useT } from "~/i18n/react";
import type { AutosaveState } from "./save-while-typed";

/** Says whether what was typed is saved. Nothing without scripts, for then nothing saves by itself. */
export const AutosaveStatus = ({ state }: { readonly state: AutosaveState }) => {
  const t = useT("application");
  const f = useFormats();
  const [running, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  const text = state.kind === "saved" ? t("autosave.saved", { time: f.time(state.at) }) : t(`autosave.${state.kind}`);
  return (
    <p role="status" className="muted figures">
      {running && text}
    </p>
  );
};
