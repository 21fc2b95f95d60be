-- The recovery of a debt is a case of its own kind. A new value of a type cannot be used in the transaction that adds it.
ALTER TYPE "case_kind" ADD VALUE 'recovery';
