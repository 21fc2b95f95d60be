import { searchTokens } from "~/domain/kernel/text/search-tokens";
import type { Fill } from "./fill";

const batch = 5_000;

/** What each person's name is found by. */
export const wordsOfNames: Fill = {
  migration: "20261129233000_words_of_names",
  column: ["user_account", "name_tokens"],
  async fill(client) {
    const { rows } = await client.query<{ id: string; name: string }>(
      "SELECT id, name FROM user_account WHERE name_tokens IS NULL LIMIT $1",
      [batch],
    );
    if (rows.length === 0) return false;
    await client.query(
      `UPDATE user_account u SET name_tokens = ARRAY(SELECT jsonb_array_elements_text(f.tokens))
         FROM unnest($1::uuid[], $2::jsonb[]) AS f(id, tokens) WHERE u.id = f.id`,
      [rows.map(({ id }) => id), rows.map(({ name }) => JSON.stringify(searchTokens([name])))],
    );
    return true;
  },
};
