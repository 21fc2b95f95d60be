-- A mandate is offered first. Whoever has one already acts under it: each row of "mandate" counts as accepted.
-- CreateEnum
CREATE TYPE "mandate_answer" AS ENUM ('accepted', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "mandate_offer" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "may_submit" BOOLEAN NOT NULL,
    "to_on" DATE,
    "offered_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" "mandate_answer",
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "mandate_offer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mandate_offer_company_id_idx" ON "mandate_offer"("company_id");

-- CreateIndex
CREATE INDEX "mandate_offer_email_idx" ON "mandate_offer"("email");

-- AddForeignKey
ALTER TABLE "mandate_offer" ADD CONSTRAINT "mandate_offer_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "mandate_offer_open" ON "mandate_offer" ("company_id", "email") WHERE "answer" IS NULL;
ALTER TABLE "mandate_offer" ADD CONSTRAINT "mandate_offer_answered" CHECK (("answer" IS NULL) = ("answered_at" IS NULL));
