import { parts, reference, written } from "../support/city";
import { copied, type Copying } from "../support/copies";
import { byCourse, courses } from "./courses";

/** The decision of an award stands where officials' records do. */
const granted = `CASE WHEN ${written} THEN ${copied("t.determination_id")} END`;

const shown = ["user_account", "company", "membership", "application", "determination"];

/** What lists show of a city, and what follows from its awards: loading these alone takes less than half as long as everything. */
export const listed: readonly Copying[] = [
  ...parts.filter(({ table }) => shown.includes(table)),
  ...parts.filter(({ table }) => table === "case_file").map((part) => ({ ...part, where: "t.kind = 'application'" })),
  ...parts
    .filter(({ table }) => table === "award")
    .map((part) => byCourse({ ...part, set: { ...part.set, determination_id: granted } })),
  {
    table: "letter",
    ids: ["id", "determination_id"],
    set: { reference: reference("L") },
    where: `${written} AND determination_id IS NOT NULL`,
  },
  ...courses,
];
