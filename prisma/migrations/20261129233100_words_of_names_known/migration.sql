ALTER TABLE "user_account" ALTER COLUMN "name_tokens" SET DEFAULT '{}', ALTER COLUMN "name_tokens" SET NOT NULL;

CREATE INDEX "user_account_name_tokens_idx" ON "user_account" USING GIN ("name_tokens");
CREATE INDEX "user_account_official_name_tokens" ON "user_account" USING GIN ("name_tokens") WHERE "official";
-- One account in 64, spread evenly: where very many of these have a word, a search looks no further.
CREATE INDEX "user_account_name_sample" ON "user_account" USING GIN ("name_tokens") WHERE (uuid_hash("id") & 63) = 0;

-- The planner knows nothing of an index on an expression before.
ANALYZE "user_account";
