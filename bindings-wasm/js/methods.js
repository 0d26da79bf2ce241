// Written by `cargo xtask generate` from the core's own description. Do not edit.

/** The types of options whose fields are called otherwise in the core. */
export const shapes = {
  __proto__: null,
  CampaignsOptions: {
    similarity: { of: 'SimilarityOptions' },
  },
  ChancesOptions: {
    householdMax: { name: 'household_max' },
  },
  ChangeOptions: {
    designEffect: { name: 'design_effect' },
    samplingBefore: { name: 'sampling_before' },
  },
  CrosstabOptions: {
    baseMin: { name: 'base_min' },
    cellMin: { name: 'cell_min' },
  },
  DrawOptions: {
    householdMax: { name: 'household_max' },
  },
  EstimateOptions: {
    designEffect: { name: 'design_effect' },
  },
  GroupsOptions: {
    agreementMin: { name: 'agreement_min' },
    falseDiscovery: { name: 'false_discovery' },
    flaggedAlikeMin: { name: 'flagged_alike_min' },
    flaggedVotesMin: { name: 'flagged_votes_min' },
    groupsMax: { name: 'groups_max' },
    peopleMax: { name: 'people_max' },
    shareMin: { name: 'share_min' },
  },
  MatchingOptions: {
    personId: { name: 'person_id' },
    taskId: { name: 'task_id' },
  },
  PersonalOptions: {
    onColumn: { name: 'on_column' },
  },
  PostalOptions: {
    postalCode: { name: 'postal_code' },
  },
  SimilarityOptions: {
    containmentMin: { name: 'containment_min' },
    exactBelow: { name: 'exact_below' },
    jaccardMin: { name: 'jaccard_min' },
    sharedMin: { name: 'shared_min' },
    shingleWords: { name: 'shingle_words' },
    shortJaccardMin: { name: 'short_jaccard_min' },
  },
  WeightsOptions: {
    roundsMax: { name: 'rounds_max' },
    trimMax: { name: 'trim_max' },
    trimMin: { name: 'trim_min' },
  },
};

export const codes = {
  cpr: {
    name: 'codes.cpr',
    tables: [{ key: 'table', name: 'table' }],
    options: 'PersonalOptions',
    also: [],
    alone: true,
  },
  cvr: {
    name: 'codes.cvr',
    tables: [{ key: 'table', name: 'table' }],
    options: '',
    also: [],
    alone: true,
  },
  kle: {
    name: 'codes.kle',
    tables: [{ key: 'table', name: 'table' }],
    options: '',
    also: [],
    alone: true,
  },
  municipality: {
    name: 'codes.municipality',
    tables: [{ key: 'table', name: 'table' }],
    options: '',
    also: [],
    alone: true,
  },
  postal: {
    name: 'codes.postal',
    tables: [{ key: 'table', name: 'table' }],
    options: 'PostalOptions',
    also: [],
    alone: true,
  },
};

export const dates = {
  between: {
    name: 'dates.between',
    tables: [{ key: 'table', name: 'table' }],
    options: '',
    also: [],
    alone: true,
  },
  day: {
    name: 'dates.day',
    tables: [{ key: 'table', name: 'table' }],
    options: '',
    also: [],
    alone: true,
  },
  deadline: {
    name: 'dates.deadline',
    tables: [{ key: 'table', name: 'table' }],
    options: '',
    also: [],
    alone: true,
  },
  local: {
    name: 'dates.local',
    tables: [{ key: 'table', name: 'table' }],
    options: '',
    also: [],
    alone: true,
  },
};

export const matching = {
  solve: {
    name: 'matching.solve',
    tables: [{ key: 'pairs', name: 'pairs' }, { key: 'people', name: 'people' }, { key: 'tasks', name: 'tasks' }, { key: 'shifts', name: 'shifts', isOptional: true }, { key: 'booked', name: 'booked', isOptional: true }, { key: 'journeys', name: 'journeys', isOptional: true }],
    options: 'MatchingOptions',
    also: [{ key: 'people', name: 'people' }, { key: 'tasks', name: 'tasks' }],
  },
};

export const opinion = {
  groups: {
    name: 'opinion.groups',
    tables: [{ key: 'votes', name: 'votes' }, { key: 'statements', name: 'statements', isOptional: true }],
    options: 'GroupsOptions',
    also: [{ key: 'statements', name: 'statements' }, { key: 'byGroup', name: 'by_group' }],
  },
  slate: {
    name: 'opinion.slate',
    tables: [{ key: 'votes', name: 'votes' }, { key: 'statements', name: 'statements', isOptional: true }, { key: 'groups', name: 'groups', isOptional: true }],
    options: '',
    also: [{ key: 'coverage', name: 'coverage' }],
  },
};

export const sortition = {
  chances: {
    name: 'sortition.chances',
    tables: [{ key: 'people', name: 'people' }, { key: 'quotas', name: 'quotas' }],
    options: 'ChancesOptions',
    also: [{ key: 'groups', name: 'groups' }, { key: 'findings', name: 'findings' }],
    isPictured: true,
  },
  draw: {
    name: 'sortition.draw',
    tables: [{ key: 'people', name: 'people' }, { key: 'quotas', name: 'quotas' }],
    options: 'DrawOptions',
    also: [{ key: 'panels', name: 'panels' }, { key: 'findings', name: 'findings' }],
  },
};

export const survey = {
  change: {
    name: 'survey.change',
    tables: [{ key: 'before', name: 'before' }, { key: 'after', name: 'after' }],
    options: 'ChangeOptions',
    also: [],
  },
  crosstab: {
    name: 'survey.crosstab',
    tables: [{ key: 'table', name: 'table' }],
    options: 'CrosstabOptions',
    also: [{ key: 'rows', name: 'rows' }, { key: 'columns', name: 'columns' }],
  },
  estimate: {
    name: 'survey.estimate',
    tables: [{ key: 'table', name: 'table' }],
    options: 'EstimateOptions',
    also: [],
  },
  representativeness: {
    name: 'survey.representativeness',
    tables: [{ key: 'table', name: 'table' }, { key: 'targets', name: 'targets' }],
    options: '',
    also: [{ key: 'columns', name: 'columns' }],
  },
  weights: {
    name: 'survey.weights',
    tables: [{ key: 'table', name: 'table' }, { key: 'targets', name: 'targets' }],
    options: 'WeightsOptions',
    also: [{ key: 'margins', name: 'margins' }],
  },
};

export const texts = {
  agreement: {
    name: 'texts.agreement',
    tables: [{ key: 'table', name: 'table' }],
    options: '',
    also: [{ key: 'pairs', name: 'pairs' }],
  },
  campaigns: {
    name: 'texts.campaigns',
    tables: [{ key: 'table', name: 'table' }],
    options: 'CampaignsOptions',
    also: [{ key: 'campaigns', name: 'campaigns' }],
  },
  redact: {
    name: 'texts.redact',
    tables: [{ key: 'table', name: 'table' }],
    options: '',
    also: [{ key: 'spans', name: 'spans' }],
  },
  themes: {
    name: 'texts.themes',
    tables: [{ key: 'table', name: 'table' }, { key: 'keywords', name: 'keywords' }],
    options: '',
    also: [{ key: 'marks', name: 'marks' }],
  },
};
