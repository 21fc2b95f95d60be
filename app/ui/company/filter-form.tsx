import { pathTo } from "~/addresses/path-to";
import { type companyList, havings } from "~/domain/desk/company-list";
import { isNarrowed, type ListPage } from "~/domain/kernel/list/page";
import { accountStandings } from "~/domain/payment/bank-account";
import { useT } from "~/i18n/react";
import { ChoiceFilter } from "../patterns/choice-filter";
import { FilterForm } from "../patterns/filter-form";
import { ZoneFilter } from "../patterns/zone-filter";
import type { Choice } from "../primitives/select";
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
      <ZoneFilter label={t("zone")} any={t("anyZone")} zones={zones} value={zone} />
      <ChoiceFilter
        name="owner"
        label={t("owner")}
        any={t("anyOwner")}
        of={havings}
        words={(value) => t(`owners.${value}`)}
        value={owner}
      />
      <ChoiceFilter
        name="award"
        label={t("award")}
        any={t("anyAward")}
        of={havings}
        words={(value) => t(`awarded.${value}`)}
        value={award}
      />
      <ChoiceFilter
        name="account"
        label={t("account")}
        any={t("anyAccount")}
        of={accountStandings}
        words={(value) => t(`account:standing.${value}`)}
        value={account}
      />
    </FilterForm>
  );
};
