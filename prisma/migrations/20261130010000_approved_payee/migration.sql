-- Whom an award is paid to is among what its approvers agree on, where that is an operator.
ALTER TABLE "approval" ADD COLUMN "operator_id" UUID;
ALTER TABLE "approval"
  ADD CONSTRAINT "approval_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
