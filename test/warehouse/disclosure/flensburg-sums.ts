/** What adds up in Flensburg's figures though none of it is said anywhere. */
export const FLENSBURG_SUMS: [string[], string[]][] = [
  [['gsi_u65'], ['gsi_18_65']],
  [['ew'], ['ew_u18', 'ew_18_65', 'ew_65plus']],
  [['ew'], ['ag_u18', 'ew_18_65', 'ew_65plus']],
  [['ew_18_65'], ['ag_18_30', 'ag_30_45', 'ag_45_65']],
  [['ew_65plus'], ['ag_65_80', 'ag_80plus']],
  [['leistungsbez_15_65'], ['alo_sgb3', 'elb', 'gsi_u65', 'hlu']],
  [['leistungsbez_15_65'], ['alo_sgb3', 'gsi_u65', 'hlu', 'rlb_ef']],
  [['rlb_sgb2'], ['elb', 'rlb_nef']],
  [['rlb_sgb2'], ['elb', 'nef']],
  [['rlb_sgb2'], ['rlb_ef', 'rlb_nef']],
  [['rlb_sgb2'], ['nef', 'rlb_ef']],
];
