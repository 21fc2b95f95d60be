import type { z } from "zod";

const list = (values: readonly unknown[]): string => encodeURIComponent(values.map(String).join(", "));

/**
 * What zod finds by itself, as error values of the namespace `errors`; a message that a schema gives goes before. A manager
 * reads these at the fields of a program, in their language.
 */
export const issueWords = (issue: z.core.$ZodRawIssue): string => {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined || issue.input === null || issue.input === "") return "program.missing";
      return issue.expected === "number" || issue.expected === "int" ? "program.number" : "program.form";
    case "too_small":
      if (issue.origin === "string") return "program.missing";
      return issue.origin === "array" ? "program.emptyList" : `program.tooSmall?min=${String(issue.minimum)}`;
    case "too_big":
      return issue.origin === "string"
        ? `tooLong?max=${String(issue.maximum)}`
        : `program.tooBig?max=${String(issue.maximum)}`;
    case "unrecognized_keys":
      return `program.unknownKeys?keys=${list(issue.keys)}`;
    case "invalid_value":
      return issue.input === undefined || issue.input === "" ? "requiredChoice" : "notChoice";
    case "invalid_format":
      return issue.format === "url" ? "program.url" : "program.form";
    case "invalid_union":
      return "discriminator" in issue ? "requiredChoice" : "program.form";
    case "custom":
    case "invalid_element":
    case "invalid_key":
    case "not_multiple_of":
      return "program.form";
  }
};
