import { type Json, on } from "./event";

type Ids = readonly string[];

type VersionStep = { readonly programId: string; readonly number: number };

/** The events of programs and their versions. */
export const programEvents = {
  "program.create": on("program")<{
    readonly slug: string;
    readonly versionId: string;
    readonly copyOf: string | null;
  }>(),
  "program.beginDraft": on("programVersion")<VersionStep & { readonly from: string }>(),
  "program.edit": on("programVersion")<{
    readonly programId: string;
    readonly part: string;
    readonly places: Ids;
    readonly press?: string;
  }>(),
  "program.offer": on("programVersion", { publishers: "program.offered" })<VersionStep>(),
  "program.publish": on("programVersion", { managers: "program.published" })<
    VersionStep & {
      /** Why it was published before all its money was appropriated. */
      readonly unfunded?: string;
    }
  >(),
  /** With all that the draft said. */
  "program.discardDraft": on("programVersion")<
    VersionStep & {
      readonly slug: string;
      readonly editors: Ids;
      readonly programGone: boolean;
      readonly content: Json;
      readonly fixtures: Json;
    }
  >(),
};
