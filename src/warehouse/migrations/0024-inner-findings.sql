-- What only the comparison with secret numbers gives says so, for whoever may not see those. Until now no report told it apart.
alter table delivery no force row level security;
update delivery set report = (
    select jsonb_agg(case when finding ->> 'rule' in (
        'numbers-lost', 'sum-missed', 'sum-missed-often', 'rows-shifted', 'level-sum-over', 'level-sum-short',
        'over-denominator', 'jump', 'jump-often', 'relation-unlikely', 'small-count-delivered',
        'secret-published', 'secret-derivable', 'package-overruled')
      then finding || '{"inner": true}' else finding end order by place)
    from jsonb_array_elements(report) with ordinality as found (finding, place))
where jsonb_array_length(report) > 0;
alter table delivery force row level security;
