-- One company in 64, spread evenly: where very many of these have a word, a search looks no further.
CREATE INDEX "company_search_sample" ON "company" USING gin ("search_tokens") WHERE (uuid_hash("id") & 63) = 0;

-- What a person has approved.
CREATE INDEX "approval_standing" ON "approval" ("approver_id", "case_id") WHERE "voided_at" IS NULL;
