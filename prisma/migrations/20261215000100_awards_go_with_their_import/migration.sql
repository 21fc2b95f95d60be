-- What an import wrote of awards, and of the money that they take, goes with it when it is voided, and stays for ever otherwise.
DO $$
DECLARE
  part RECORD;
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('ledger_act', $k$'company_id', 'position'$k$),
    ('ledger_line', $k$'company_id', 'position', 'seq'$k$),
    ('ledger_payment', $k$'company_id', 'position', 'award_id'$k$),
    ('ledger_month', $k$'company_id', 'position', 'award_id', 'month'$k$)) AS p("name", "key") LOOP
    EXECUTE format('DROP TRIGGER %I ON %I', part."name" || '_append_only', part."name");
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change(%s)',
                   part."name" || '_append_only', part."name", part."key");
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION "refuse_change_of_movement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND "goes_with_its_import"('budget_movement', OLD."id"::text) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'DELETE' OR OLD."state" <> 'prepared'
     OR (OLD."id", OLD."from_line_id", OLD."to_line_id", OLD."amount_fen", OLD."basis", OLD."prepared_by", OLD."prepared_at")
        IS DISTINCT FROM (NEW."id", NEW."from_line_id", NEW."to_line_id", NEW."amount_fen", NEW."basis", NEW."prepared_by", NEW."prepared_at") THEN
    RAISE EXCEPTION 'a budget movement is never changed, only decided' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- The sums of a line follow its postings also where these go.
CREATE OR REPLACE FUNCTION "move_budget_lines"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "sign" CONSTANT INTEGER := CASE TG_OP WHEN 'DELETE' THEN -1 ELSE 1 END;
BEGIN
  PERFORM 1 FROM "budget_line" WHERE "id" IN (SELECT "line_id" FROM "fresh") ORDER BY "id" FOR UPDATE;
  UPDATE "budget_line" b
     SET "appropriated_fen" = b."appropriated_fen" + "sign" * s."appropriated", "committed_fen" = b."committed_fen" + "sign" * s."committed",
         "spent_fen" = b."spent_fen" + "sign" * s."spent"
    FROM (SELECT p."line_id",
                 coalesce(-sum(e."fen") FILTER (WHERE e."account" = 'granted'), 0)::bigint AS "appropriated",
                 coalesce(sum(e."fen") FILTER (WHERE e."account" = 'committed'), 0)::bigint AS "committed",
                 coalesce(sum(e."fen") FILTER (WHERE e."account" = 'spent'), 0)::bigint AS "spent"
            FROM "fresh" p
           CROSS JOIN LATERAL (VALUES ("posting_from"(p."kind"), -p."amount_fen"), ("posting_to"(p."kind"), p."amount_fen")) e("account", "fen")
           GROUP BY 1) s
   WHERE b."id" = s."line_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "budget_posting_gone_moves_lines" AFTER DELETE ON "budget_posting"
  REFERENCING OLD TABLE AS "fresh" FOR EACH STATEMENT EXECUTE FUNCTION "move_budget_lines"();
