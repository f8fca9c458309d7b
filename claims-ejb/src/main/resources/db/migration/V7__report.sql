-- Dollars for Excel and BI users: views in numeric(14,2). Every view runs with the rights and the wall of who asks.
create schema report;
grant usage on schema report to claimwright_app;

create view report.trial_balance with (security_invoker = true) as
    select org_id, account, (sum(cents) / 100.0)::numeric(14,2) as balance, count(*) as entries from entry group by org_id, account;
create view report.line_balance with (security_invoker = true) as
    select org_id, claim_id, line_no, payer_id, account, (sum(cents) / 100.0)::numeric(14,2) as balance
      from entry where claim_id is not null group by org_id, claim_id, line_no, payer_id, account;
grant select on all tables in schema report to claimwright_app;
