import { migrate } from "../../prisma/migrate/apply";
import { command } from "./support/command";
import { withDatabase } from "./support/database";

await command(() =>
  withDatabase(async ({ url }) => {
    const applied = await migrate(url);
    console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "Nothing to apply.");
  }),
);
