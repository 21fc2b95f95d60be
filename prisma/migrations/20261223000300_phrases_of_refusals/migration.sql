-- Phrases also for refusing somebody as the owner of a company, and for refusing an account.
ALTER TABLE "phrase"
  DROP CONSTRAINT "phrase_use",
  ADD CONSTRAINT "phrase_use" CHECK ("use" IN ('correction', 'refusal', 'ownership', 'account'));
