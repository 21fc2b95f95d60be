import { pathTo } from "~/addresses/path-to";
import { type companyList, havings } from "~/domain/desk/company-list";
import { isNarrowed, type ListPage } from "~/domain/kernel/list/page";
import { accountStandings } from "~/domain/payment/bank-account";
import { useT } from "~/i18n/react";
import { FilterForm } from "../patterns/filter-form";
import { type Choice, Select } from "../primitives/select";
import { TextInput } from "../primitives/text-input";

interface CompanyFilterFormProps {
  readonly page: ListPage<typeof companyList>;
  readonly zones: readonly Choice[];
}

/** The filters of the officials' list of companies. */
export const CompanyFilterForm = ({ page, zones }: CompanyFilterFormProps) => {
  const t = useT("register");
  const { q, zone, owner, award, account } = page.filters;
  return (
    <FilterForm clearHref={isNarrowed(page) ? pathTo("/admin/companies") : undefined}>
      <TextInput
        id="q"
        name="q"
        type="search"
        label={t("search")}
        hint={t("searchHint")}
        defaultValue={q ?? ""}
        maxLength={100}
      />
      {zones.length > 1 ? (
        <Select
          id="zone"
          name="zone"
          label={t("zone")}
          emptyLabel={t("anyZone")}
          options={zones}
          defaultValue={zone ?? ""}
        />
      ) : null}
      <Select
        id="owner"
        name="owner"
        label={t("owner")}
        emptyLabel={t("anyOwner")}
        options={havings.map((value) => ({ value, label: t(`owners.${value}`) }))}
        defaultValue={owner ?? ""}
      />
      <Select
        id="award"
        name="award"
        label={t("award")}
        emptyLabel={t("anyAward")}
        options={havings.map((value) => ({ value, label: t(`awarded.${value}`) }))}
        defaultValue={award ?? ""}
      />
      <Select
        id="account"
        name="account"
        label={t("account")}
        emptyLabel={t("anyAccount")}
        options={accountStandings.map((value) => ({ value, label: t(`account:standing.${value}`) }))}
        defaultValue={account ?? ""}
      />
    </FilterForm>
  );
};
