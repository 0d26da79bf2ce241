// Written by `cargo xtask generate` from the core's own description. Do not edit.

/** The types whose fields are called otherwise in the core, or made fresh where they are left out. */
export const shapes = {
  __proto__: null,
  AddRecipient: {
    notice: { fresh: 'uuid' },
  },
  Address: {
    postalCode: { name: 'postal_code' },
  },
  AdjustRound: {
    closesAt: { name: 'closes_at' },
    ceilingOere: { name: 'ceiling_oere' },
  },
  AdoptTerms: {
    terms: { of: 'TermsText' },
    seats: { of: '[]SeatGroupSpec' },
  },
  AgreementEconomy: {
    contributions: { of: '[]Contribution' },
    support: { of: '[]SupportRate' },
  },
  AgreementItem: {
    lastDay: { name: 'last_day' },
    nextReview: { name: 'next_review' },
  },
  AgreementList: {
    agreements: { of: '[]AgreementItem' },
  },
  AgreementNoticeView: {
    givenOn: { name: 'given_on' },
    lastDay: { name: 'last_day' },
  },
  AgreementTask: {
    doneBy: { name: 'done_by' },
  },
  AgreementTerms: {
    reviewDays: { name: 'review_days' },
  },
  AgreementText: {
    conditions: { of: 'VolunteerConditions' },
    economy: { of: 'AgreementEconomy' },
    targetGroup: { name: 'target_group' },
    tasks: { of: '[]AgreementTask' },
  },
  AgreementVersionView: {
    terms: { of: 'AgreementTerms' },
    content: { of: 'AgreementText' },
  },
  AgreementView: {
    version: { of: 'AgreementVersionView' },
    endAgreed: { name: 'end_agreed' },
    lastDay: { name: 'last_day' },
    next: { of: 'AgreementVersionView' },
    nextReview: { name: 'next_review' },
    notice: { of: 'AgreementNoticeView' },
  },
  AllowanceItem: {
    singleDays: { name: 'single_days' },
    doubleDays: { name: 'double_days' },
    sumOere: { name: 'sum_oere' },
  },
  AllowanceList: {
    members: { of: '[]AllowanceItem' },
    lostEarningsMaxOere: { name: 'lost_earnings_max_oere' },
  },
  AnnounceAward: {
    award: { fresh: 'uuid' },
    opensAt: { name: 'opens_at' },
    voteOpensAt: { name: 'vote_opens_at' },
    voteClosesAt: { name: 'vote_closes_at' },
    juryPerMille: { name: 'jury_per_mille' },
    prizeOere: { name: 'prize_oere' },
    unverifiedVoters: { name: 'unverified_voters' },
  },
  AnnounceDraw: {
    toldAt: { name: 'told_at' },
  },
  AnnounceHearing: {
    publishedOn: { name: 'published_on' },
    lastDay: { name: 'last_day' },
    mayMove: { name: 'may_move' },
    opensOn: { name: 'opens_on' },
  },
  AnnounceRound: {
    terms: { of: 'GrantRoundTerms' },
  },
  AnswerAppointment: {
    showName: { name: 'show_name' },
  },
  AnswerCounts: {
    leftOut: { name: 'left_out' },
    questions: { of: '[]QuestionCounts' },
  },
  ApplicationContent: {
    appliedOere: { name: 'applied_oere' },
    childrenContact: { name: 'children_contact' },
    budget: { of: '[]BudgetLine' },
    otherFunding: { name: 'other_funding' },
    targetGroup: { name: 'target_group' },
  },
  AppointCouncillor: {
    ageSeen: { name: 'age_seen' },
    deputyOf: { name: 'deputy_of' },
  },
  AppointMember: {
    decidedOn: { name: 'decided_on' },
    ageSeen: { name: 'age_seen' },
    onBehalfOf: { name: 'on_behalf_of' },
  },
  ArrivedResponse: {
    receivedAt: { name: 'received_at' },
  },
  ArrivedView: {
    arrived: { of: 'ArrivedResponse' },
  },
  AskForInfo: {
    lastDay: { name: 'last_day' },
  },
  AssessmentSummary: {
    principles: { of: '[]PrincipleSummary' },
  },
  AssessmentView: {
    publishedAt: { name: 'published_at' },
  },
  AssignContactPoint: {
    contactPoint: { name: 'contact_point' },
  },
  AssignmentItem: {
    posterYes: { name: 'poster_yes' },
    helperYes: { name: 'helper_yes' },
  },
  AssignmentList: {
    assignments: { of: '[]AssignmentItem' },
  },
  AssignmentView: {
    schedule: { of: 'Schedule' },
    posterYes: { name: 'poster_yes' },
    helperYes: { name: 'helper_yes' },
    safeguards: { of: 'SafeguardView' },
  },
  Attachment: {
    mediaType: { name: 'media_type' },
  },
  AttachmentRef: {
    mediaType: { name: 'media_type' },
  },
  Attest: {
    nonce: { fresh: 16 },
    facts: { of: 'AttestedFacts' },
  },
  AttestedFacts: {
    ageFrom: { name: 'age_from' },
    ageTo: { name: 'age_to' },
    onlyFor: { name: 'only_for' },
  },
  AwardItem: {
    voteClosesAt: { name: 'vote_closes_at' },
  },
  AwardList: {
    awards: { of: '[]AwardItem' },
  },
  AwardResultView: {
    prizeEachOere: { name: 'prize_each_oere' },
    ranking: { of: '[]NomineeResultView' },
  },
  AwardView: {
    prizeOere: { name: 'prize_oere' },
    opensAt: { name: 'opens_at' },
    voteOpensAt: { name: 'vote_opens_at' },
    voteClosesAt: { name: 'vote_closes_at' },
    juryPerMille: { name: 'jury_per_mille' },
    unverifiedVoters: { name: 'unverified_voters' },
    nominees: { of: '[]NomineeView' },
    result: { of: 'AwardResultView' },
  },
  BatchView: {
    takenAt: { name: 'taken_at' },
  },
  BeginNewsletter: {
    newsletter: { fresh: 'uuid' },
  },
  BudgetLine: {
    amountOere: { name: 'amount_oere' },
  },
  CalculateAllowances: {
    singleOere: { name: 'single_oere' },
  },
  CalculatePeriod: {
    publishedOn: { name: 'published_on' },
    lastDay: { name: 'last_day' },
    policy: { of: 'HearingPolicy' },
  },
  CallElection: {
    candidatesUntil: { name: 'candidates_until' },
  },
  CallFirst: {
    textDanish: { name: 'text_danish' },
  },
  CallGathering: {
    gathering: { fresh: 'uuid' },
    terms: { of: 'GatheringTerms' },
  },
  CallMeeting: {
    meeting: { fresh: 'uuid' },
    startsAt: { name: 'starts_at' },
    endsAt: { name: 'ends_at' },
  },
  CallTeamMeeting: {
    meeting: { fresh: 'uuid' },
    startsAt: { name: 'starts_at' },
    endsAt: { name: 'ends_at' },
  },
  CandidacyView: {
    invitedBecause: { name: 'invited_because' },
    drawnFor: { name: 'drawn_for' },
  },
  CandidateItem: {
    drawnFor: { name: 'drawn_for' },
  },
  CandidateList: {
    candidates: { of: '[]CandidateItem' },
  },
  ChangeContact: {
    address: { of: 'Address' },
  },
  ChangeGathering: {
    terms: { of: 'GatheringTerms' },
  },
  ChangeNeed: {
    spec: { of: 'NeedSpec' },
  },
  ChangeOffer: {
    spec: { of: 'OfferSpec' },
  },
  ChangeProfile: {
    profile: { of: 'Profile' },
  },
  ChangeQuotas: {
    plan: { of: 'DrawPlan' },
  },
  ChangeTopic: {
    terms: { of: 'TopicTerms' },
  },
  CheckCaseNumberQuery: {
    caseNumber: { name: 'case_number' },
  },
  CheckCaseNumberView: {
    caseNumber: { name: 'case_number' },
    kle: { of: 'KleCaseNumberView' },
  },
  CheckCprView: {
    birthDate: { name: 'birth_date' },
  },
  CheckIntake: {
    table: { of: 'Table' },
    receivedAt: { name: 'received_at' },
  },
  CheckPostalCodeQuery: {
    postalCode: { name: 'postal_code' },
  },
  CheckPostalCodeView: {
    postalCode: { name: 'postal_code' },
  },
  CheckResponse: {
    content: { of: 'ResponseContent' },
    mandateRequired: { name: 'mandate_required' },
    namesRequired: { name: 'names_required' },
  },
  CitizenExport: {
    madeAt: { name: 'made_at' },
    identity: { of: 'Identity' },
    profile: { of: 'Profile' },
    consents: { of: '[]ConsentView' },
    ideas: { of: '[]ExportedIdea' },
    responses: { of: '[]ExportedResponse' },
    assignments: { of: '[]ExportedAssignment' },
  },
  CitizenView: {
    enrolledAt: { name: 'enrolled_at' },
    enteredByStaff: { name: 'entered_by_staff' },
    consents: { of: '[]ConsentView' },
    identity: { of: 'Identity' },
    profile: { of: 'Profile' },
  },
  ClosedReason: {
    textDanish: { name: 'text_danish' },
  },
  ClosesAtQuery: {
    lastDay: { name: 'last_day' },
  },
  ClosesAtView: {
    closesAt: { name: 'closes_at' },
    dayLengthHours: { name: 'day_length_hours' },
  },
  CodeResponse: {
    themeVersion: { name: 'theme_version' },
  },
  CompareReach: {
    dimensions: { of: '[]ReachDimension' },
  },
  ComputeChances: {
    rules: { of: 'DrawRules' },
    workMax: { name: 'work_max' },
  },
  Conflicts: {
    warnings: { of: 'Warnings' },
  },
  ConsentInput: {
    textVersion: { name: 'text_version' },
  },
  ConsentView: {
    textVersion: { name: 'text_version' },
    givenAt: { name: 'given_at' },
    givenBy: { name: 'given_by' },
  },
  ContactCard: {
    address: { of: 'Address' },
    openingHours: { name: 'opening_hours' },
    phoneHours: { name: 'phone_hours' },
  },
  ContactPointList: {
    contactPoints: { name: 'contact_points', of: '[]ContactPointView' },
  },
  ContactPointView: {
    contactPoint: { name: 'contact_point' },
    card: { of: 'ContactCard' },
    phoneOpen: { name: 'phone_open' },
  },
  Contribute: {
    contribution: { fresh: 'uuid' },
    replyTo: { name: 'reply_to' },
  },
  Contribution: {
    amountOere: { name: 'amount_oere' },
  },
  ContributionList: {
    contributions: { of: '[]ContributionView' },
  },
  ContributionView: {
    editedAt: { name: 'edited_at' },
    replyTo: { name: 'reply_to' },
  },
  CouncilItem: {
    termEnds: { name: 'term_ends' },
  },
  CouncilList: {
    councils: { of: '[]CouncilItem' },
  },
  CouncilMemberView: {
    deputyOf: { name: 'deputy_of' },
    insteadOf: { name: 'instead_of' },
  },
  CouncilNumbers: {
    membersMin: { name: 'members_min' },
    membersMax: { name: 'members_max' },
    deputiesMax: { name: 'deputies_max' },
    sideMin: { name: 'side_min' },
    sideMax: { name: 'side_max' },
    termYearsMax: { name: 'term_years_max' },
    dialogueYearly: { name: 'dialogue_yearly' },
    ageMax: { name: 'age_max' },
    ageMin: { name: 'age_min' },
    cancelWeeks: { name: 'cancel_weeks' },
    generalMeetingByMonth: { name: 'general_meeting_by_month' },
  },
  CouncilRule: {
    numbers: { of: 'CouncilNumbers' },
    majorityElected: { name: 'majority_elected' },
    twoSides: { name: 'two_sides' },
    personalDeputies: { name: 'personal_deputies' },
    onePerAssociation: { name: 'one_per_association' },
    legalRef: { name: 'legal_ref' },
    legalRefEnglish: { name: 'legal_ref_english' },
    validFrom: { name: 'valid_from' },
    validTo: { name: 'valid_to' },
  },
  CouncilView: {
    legalRef: { name: 'legal_ref' },
    legalRefEnglish: { name: 'legal_ref_english' },
    numbers: { of: 'CouncilNumbers' },
    ownNumbers: { name: 'own_numbers' },
    members: { of: '[]CouncilMemberView' },
    election: { of: 'ElectionView' },
    termEnds: { name: 'term_ends' },
  },
  CountBallots: {
    atOnce: { name: 'at_once' },
  },
  Counts: {
    byChannel: { name: 'by_channel' },
    byKind: { name: 'by_kind' },
    byStance: { name: 'by_stance' },
    byEnd: { name: 'by_end' },
    byTheme: { name: 'by_theme' },
    bySection: { name: 'by_section' },
    byGroup: { name: 'by_group' },
  },
  CsvPart: {
    fileName: { name: 'file_name' },
    mediaType: { name: 'media_type' },
  },
  DecideApplication: {
    grantedOere: { name: 'granted_oere' },
    complaintGuidance: { name: 'complaint_guidance' },
  },
  DecideHearing: {
    decidedOn: { name: 'decided_on' },
    earlyBecause: { name: 'early_because' },
  },
  DecisionText: {
    complaintGuidance: { name: 'complaint_guidance' },
  },
  DecisionView: {
    decidedOn: { name: 'decided_on' },
    complaintsUntil: { name: 'complaints_until' },
    earlyBecause: { name: 'early_because' },
    publishedOn: { name: 'published_on' },
  },
  DeclareImpartiality: {
    declaration: { fresh: 'uuid' },
  },
  Deliver: {
    deliverable: { fresh: 'uuid' },
  },
  DepositIdea: {
    idea: { fresh: 'uuid' },
    expiresOn: { name: 'expires_on' },
    pictures: { of: '[]PictureRef' },
  },
  DepositRows: {
    table: { of: 'Table' },
    receivedAt: { name: 'received_at' },
  },
  DialogueFormView: {
    trials: { of: '[]TrialView' },
  },
  DraftAgreement: {
    agreement: { fresh: 'uuid' },
    terms: { of: 'AgreementTerms' },
    content: { of: 'AgreementText' },
  },
  DraftApplication: {
    grant: { fresh: 'uuid' },
    content: { of: 'ApplicationContent' },
  },
  DraftHearing: {
    hearing: { fresh: 'uuid' },
    policy: { of: 'HearingPolicy' },
  },
  DrawAnnouncement: {
    toldAt: { name: 'told_at' },
  },
  DrawFeature: {
    values: { of: '[]DrawValue' },
  },
  DrawPlan: {
    features: { of: '[]DrawFeature' },
    householdMax: { name: 'household_max' },
  },
  DrawPool: {
    rules: { of: 'DrawRules' },
  },
  DrawReport: {
    spread: { of: 'Spread' },
    groups: { of: '[]GroupReport' },
    stratified: { of: 'Spread' },
  },
  DrawRules: {
    householdMax: { name: 'household_max' },
    seatGroups: { name: 'seat_groups' },
  },
  DrawTables: {
    flex: { of: '[]Flex' },
  },
  DrawTextView: {
    announced: { of: '[]DrawAnnouncement' },
  },
  DrawValue: {
    ageFrom: { name: 'age_from' },
    ageTo: { name: 'age_to' },
  },
  DrawView: {
    publishedAt: { name: 'published_at' },
    drawsAt: { name: 'draws_at' },
    announced: { of: '[]DrawAnnouncement' },
    drawnAt: { name: 'drawn_at' },
    voidedBecause: { name: 'voided_because' },
  },
  DropOut: {
    perMille: { name: 'per_mille' },
    byValue: { name: 'by_value' },
  },
  EditNewsletter: {
    items: { of: '[]NewsletterItem' },
    introductionEnglish: { name: 'introduction_english' },
    titleEnglish: { name: 'title_english' },
  },
  ElectionView: {
    candidatesUntil: { name: 'candidates_until' },
  },
  EnrolCitizen: {
    citizen: { fresh: 'uuid' },
    seed: { fresh: 16 },
    address: { of: 'Address' },
    consents: { of: '[]ConsentInput' },
    profile: { of: 'Profile' },
  },
  ErasureItem: {
    reasonDanish: { name: 'reason_danish' },
  },
  ErasurePlan: {
    items: { of: '[]ErasureItem' },
  },
  Exported: {
    fileName: { name: 'file_name' },
    mediaType: { name: 'media_type' },
  },
  ExportedAssignment: {
    safeguards: { of: 'SafeguardView' },
  },
  ExportedIdea: {
    versions: { of: '[]IdeaText' },
  },
  ExportedResponse: {
    receivedAt: { name: 'received_at' },
    texts: { of: '[]ResponseText' },
    respondent: { of: 'Respondent' },
  },
  ExpressInterest: {
    ageSeen: { name: 'age_seen' },
  },
  ExtendHearing: {
    lastDay: { name: 'last_day' },
    mayMove: { name: 'may_move' },
  },
  FindCitizens: {
    ageFrom: { name: 'age_from' },
    ageTo: { name: 'age_to' },
    withContact: { name: 'with_contact' },
  },
  FindConflicts: {
    rules: { of: 'DrawRules' },
    flex: { of: '[]Flex' },
    workMax: { name: 'work_max' },
  },
  FindFitting: {
    experienceUnknown: { name: 'experience_unknown' },
  },
  FinishWhitePaper: {
    sectionsWaived: { name: 'sections_waived' },
  },
  Flex: {
    minLeast: { name: 'min_least' },
    maxMost: { name: 'max_most' },
  },
  FoundCitizen: {
    identity: { of: 'Identity' },
  },
  FoundCitizens: {
    citizens: { of: '[]FoundCitizen' },
  },
  FrontierFigures: {
    belowHalf: { name: 'below_half' },
    fitLowest: { name: 'fit_lowest' },
    fitFifth: { name: 'fit_fifth' },
  },
  FrontierItem: {
    figures: { of: 'FrontierFigures' },
    costs: { of: 'FrontierFigures' },
  },
  FrontierView: {
    points: { of: '[]FrontierItem' },
  },
  GatherNews: {
    atOnce: { name: 'at_once' },
  },
  GatheringItem: {
    startsAt: { name: 'starts_at' },
    endsAt: { name: 'ends_at' },
  },
  GatheringList: {
    gatherings: { of: '[]GatheringItem' },
  },
  GatheringSlot: {
    startsAt: { name: 'starts_at' },
    endsAt: { name: 'ends_at' },
  },
  GatheringTerms: {
    startsAt: { name: 'starts_at' },
    endsAt: { name: 'ends_at' },
    companionsMax: { name: 'companions_max' },
    signUpDays: { name: 'sign_up_days' },
    slots: { of: '[]GatheringSlot' },
  },
  GatheringView: {
    terms: { of: 'GatheringTerms' },
    takesSignUps: { name: 'takes_sign_ups' },
    ledTo: { name: 'led_to' },
    approvedAt: { name: 'approved_at' },
    cancelledBecause: { name: 'cancelled_because' },
    lastDay: { name: 'last_day' },
    openness: { of: 'OpennessView' },
    walkIns: { name: 'walk_ins' },
  },
  Gazetteer: {
    familyNames: { name: 'family_names' },
    givenNames: { name: 'given_names' },
  },
  GiveConsent: {
    textVersion: { name: 'text_version' },
  },
  GrantClaimView: {
    amountOere: { name: 'amount_oere' },
    repaidOere: { name: 'repaid_oere' },
    lastDay: { name: 'last_day' },
    text: { of: 'DecisionText' },
  },
  GrantDecisionView: {
    grantedOere: { name: 'granted_oere' },
    text: { of: 'DecisionText' },
  },
  GrantInfoView: {
    lastDay: { name: 'last_day' },
  },
  GrantItem: {
    appliedOere: { name: 'applied_oere' },
    grantedOere: { name: 'granted_oere' },
    reportDue: { name: 'report_due' },
  },
  GrantList: {
    grants: { of: '[]GrantItem' },
  },
  GrantReportView: {
    spentOere: { name: 'spent_oere' },
    unusedOere: { name: 'unused_oere' },
  },
  GrantRoundList: {
    rounds: { of: '[]GrantRoundView' },
  },
  GrantRoundSums: {
    reportsOverdue: { name: 'reports_overdue' },
    appliedOere: { name: 'applied_oere' },
    grantedOere: { name: 'granted_oere' },
    leftOere: { name: 'left_oere' },
    paidOere: { name: 'paid_oere' },
    spentOere: { name: 'spent_oere' },
    claimedOere: { name: 'claimed_oere' },
    repaidOere: { name: 'repaid_oere' },
  },
  GrantRoundTerms: {
    opensAt: { name: 'opens_at' },
    closesAt: { name: 'closes_at' },
    ceilingOere: { name: 'ceiling_oere' },
    reportDue: { name: 'report_due' },
  },
  GrantRoundView: {
    terms: { of: 'GrantRoundTerms' },
    sums: { of: 'GrantRoundSums' },
  },
  GrantView: {
    onPaper: { name: 'on_paper' },
    claim: { of: 'GrantClaimView' },
    content: { of: 'ApplicationContent' },
    decision: { of: 'GrantDecisionView' },
    grantedOere: { name: 'granted_oere' },
    info: { of: 'GrantInfoView' },
    paidOn: { name: 'paid_on' },
    receivedAt: { name: 'received_at' },
    recordedAt: { name: 'recorded_at' },
    report: { of: 'GrantReportView' },
    reportDue: { name: 'report_due' },
  },
  GroundView: {
    textVersion: { name: 'text_version' },
  },
  GroupReport: {
    chanceMin: { name: 'chance_min' },
    chanceMean: { name: 'chance_mean' },
    chanceMax: { name: 'chance_max' },
    poolShare: { name: 'pool_share' },
    panelShare: { name: 'panel_share' },
    populationShare: { name: 'population_share' },
  },
  HearingChain: {
    hearings: { of: '[]HearingItem' },
    decision: { of: 'DecisionView' },
    whitePaper: { name: 'white_paper' },
  },
  HearingItem: {
    lastDay: { name: 'last_day' },
  },
  HearingList: {
    hearings: { of: '[]HearingItem' },
  },
  HearingPeriod: {
    publishedOn: { name: 'published_on' },
    earliestLastDay: { name: 'earliest_last_day' },
    announcedLastDay: { name: 'announced_last_day' },
    lastDay: { name: 'last_day' },
    closesAt: { name: 'closes_at' },
    explanationDanish: { name: 'explanation_danish' },
    explanationEnglish: { name: 'explanation_english' },
    earliestDecision: { name: 'earliest_decision' },
    lapsesAfter: { name: 'lapses_after' },
    latestDecision: { name: 'latest_decision' },
    minimumWeeks: { name: 'minimum_weeks' },
    takesEffect: { name: 'takes_effect' },
  },
  HearingPolicy: {
    daysAfterSummer: { name: 'days_after_summer' },
    mandateRequired: { name: 'mandate_required' },
    namesRequired: { name: 'names_required' },
    summerEndsOn: { name: 'summer_ends_on' },
  },
  HearingView: {
    policy: { of: 'HearingPolicy' },
    meetings: { of: '[]MeetingView' },
    cancelledBecause: { name: 'cancelled_because' },
    closesAt: { name: 'closes_at' },
    contacts: { of: '[]ContactPointView' },
    decision: { of: 'DecisionView' },
    earliestDecision: { name: 'earliest_decision' },
    failedNotices: { name: 'failed_notices' },
    lapsesAfter: { name: 'lapses_after' },
    lastDay: { name: 'last_day' },
    latestDecision: { name: 'latest_decision' },
    opensOn: { name: 'opens_on' },
    publishedOn: { name: 'published_on' },
    renewedBy: { name: 'renewed_by' },
    takesEffect: { name: 'takes_effect' },
    whitePaper: { name: 'white_paper' },
  },
  HoursNote: {
    textDanish: { name: 'text_danish' },
  },
  HoursThreshold: {
    validFrom: { name: 'valid_from' },
  },
  HoursView: {
    thresholds: { of: '[]HoursThreshold' },
    notes: { of: '[]HoursNote' },
  },
  IdeaItem: {
    depositedAt: { name: 'deposited_at' },
    supportersUnverified: { name: 'supporters_unverified' },
    expiresOn: { name: 'expires_on' },
    picture: { of: 'PictureRef' },
  },
  IdeaList: {
    ideas: { of: '[]IdeaItem' },
  },
  IdeaPart: {
    pictures: { of: '[]PictureRef' },
  },
  IdeaText: {
    pictures: { of: '[]PictureRef' },
  },
  IdeaView: {
    latestVersion: { name: 'latest_version' },
    depositedAt: { name: 'deposited_at' },
    supportersUnverified: { name: 'supporters_unverified' },
    supportersOfLatest: { name: 'supporters_of_latest' },
    expiresOn: { name: 'expires_on' },
    pictures: { of: '[]PictureRef' },
  },
  Identity: {
    address: { of: 'Address' },
  },
  InitiativeItem: {
    organisationName: { name: 'organisation_name' },
  },
  InitiativeList: {
    initiatives: { of: '[]InitiativeItem' },
  },
  InitiativeView: {
    item: { of: 'InitiativeItem' },
    endedBecause: { name: 'ended_because' },
  },
  IntakeReport: {
    rows: { of: '[]IntakeRow' },
    faultsLeftOut: { name: 'faults_left_out' },
    leftOut: { name: 'left_out' },
  },
  IntakeRow: {
    sameAs: { name: 'same_as' },
    textsDanish: { name: 'texts_danish' },
  },
  InviteAmbassador: {
    ambassador: { fresh: 'uuid' },
  },
  InviteUnreached: {
    ageFrom: { name: 'age_from' },
    ageTo: { name: 'age_to' },
  },
  IsoWeekView: {
    weeksInYear: { name: 'weeks_in_year' },
  },
  KleCaseNumberView: {
    runningNumber: { name: 'running_number' },
  },
  LastDayView: {
    rawEnd: { name: 'raw_end' },
    lastDay: { name: 'last_day' },
    closesAt: { name: 'closes_at' },
    explanationDa: { name: 'explanation_da' },
    explanationEn: { name: 'explanation_en' },
  },
  ListAgreements: {
    reviewBefore: { name: 'review_before' },
  },
  ListContributions: {
    replyTo: { name: 'reply_to' },
  },
  ListCouncils: {
    termEndsBefore: { name: 'term_ends_before' },
  },
  Mail: {
    ownText: { name: 'own_text' },
    needsHuman: { name: 'needs_human' },
    textIsLossy: { name: 'text_is_lossy' },
    controlsRemoved: { name: 'controls_removed' },
    attachments: { of: '[]Attachment' },
    messageId: { name: 'message_id' },
  },
  MakeOffer: {
    offer: { fresh: 'uuid' },
    spec: { of: 'OfferSpec' },
  },
  MarketRows: {
    needs: { of: '[]MatchNeed' },
    volunteers: { of: '[]MatchVolunteer' },
  },
  MatchChange: {
    textDanish: { name: 'text_danish' },
  },
  MatchNeed: {
    orClosed: { name: 'or_closed' },
  },
  MatchPage: {
    metresPerMinute: { name: 'metres_per_minute' },
  },
  MatchReport: {
    textDanish: { name: 'text_danish' },
    proposed: { of: '[]ProposedTask' },
    unfilled: { of: '[]UnfilledNeed' },
    without: { of: '[]WithoutTask' },
    changes: { of: '[]MatchChange' },
  },
  MatchView: {
    needs: { of: '[]NeedMatch' },
    volunteers: { of: '[]VolunteerMatch' },
  },
  MatchVolunteer: {
    minutesMax: { name: 'minutes_max' },
    weekMinutesMax: { name: 'week_minutes_max' },
  },
  MatchingFrontier: {
    market: { of: 'MarketRows' },
    workMax: { name: 'work_max' },
  },
  Meeting: {
    startsAt: { name: 'starts_at' },
    endsAt: { name: 'ends_at' },
  },
  MeetingView: {
    called: { of: 'Meeting' },
  },
  MemberCard: {
    onBehalfOf: { name: 'on_behalf_of' },
  },
  MemberView: {
    decidedOn: { name: 'decided_on' },
    card: { of: 'MemberCard' },
    recalledBecause: { name: 'recalled_because' },
  },
  MergeIdeas: {
    idea: { fresh: 'uuid' },
    atOnce: { name: 'at_once' },
    pictures: { of: '[]PictureRef' },
  },
  MessageSender: {
    address: { of: 'Address' },
  },
  MessageView2: {
    address: { of: 'Address' },
    file: { of: 'Exported' },
  },
  MinutesView: {
    approvedAt: { name: 'approved_at' },
  },
  MissingList: {
    responses: { of: '[]MissingResponse' },
    unansweredGroups: { name: 'unanswered_groups' },
    unsaidSections: { name: 'unsaid_sections' },
  },
  MissingResponse: {
    receivedAt: { name: 'received_at' },
  },
  MunicipalityRow: {
    officialName: { name: 'official_name' },
  },
  MunicipalityView: {
    officialName: { name: 'official_name' },
    regionName: { name: 'region_name' },
    regionCode: { name: 'region_code' },
    regionIso31662: { name: 'region_iso3166_2' },
  },
  MyGathering: {
    gathering: { of: 'GatheringItem' },
  },
  MyGatherings: {
    gatherings: { of: '[]MyGathering' },
  },
  NeedMatch: {
    closed: { of: 'ClosedReason' },
  },
  NeedSpec: {
    ageFrom: { name: 'age_from' },
    ageTo: { name: 'age_to' },
    mentoringGrade: { name: 'mentoring_grade' },
    orClosed: { name: 'or_closed' },
    reachKm: { name: 'reach_km' },
    schedule: { of: 'Schedule' },
  },
  NeedView: {
    spec: { of: 'NeedSpec' },
    postedAt: { name: 'posted_at' },
  },
  NewsletterItem: {
    headingEnglish: { name: 'heading_english' },
    textEnglish: { name: 'text_english' },
  },
  NewsletterLine: {
    sentAt: { name: 'sent_at' },
  },
  NewsletterList: {
    newsletters: { of: '[]NewsletterLine' },
  },
  NewsletterView: {
    items: { of: '[]NewsletterItem' },
    leftOut: { name: 'left_out' },
    sentThisYear: { name: 'sent_this_year' },
    perYear: { name: 'per_year' },
    introductionEnglish: { name: 'introduction_english' },
    sentAt: { name: 'sent_at' },
    titleEnglish: { name: 'title_english' },
  },
  Nominate: {
    nomination: { fresh: 'uuid' },
  },
  NomineeResult: {
    pointsPerMille: { name: 'points_per_mille' },
    votesPerMille: { name: 'votes_per_mille' },
    scorePerMille: { name: 'score_per_mille' },
  },
  NomineeResultView: {
    numbers: { of: 'NomineeResult' },
  },
  NomineeView: {
    excludedBecause: { name: 'excluded_because' },
  },
  Objector: {
    respondent: { of: 'Respondent' },
  },
  ObjectorList: {
    objectors: { of: '[]Objector' },
  },
  OfferAmbassador: {
    ambassador: { fresh: 'uuid' },
  },
  OfferItem: {
    spec: { of: 'OfferSpec' },
  },
  OfferList: {
    offers: { of: '[]OfferItem' },
  },
  OfferSpec: {
    minutesMax: { name: 'minutes_max' },
    reachKm: { name: 'reach_km' },
    schedule: { of: 'Schedule' },
    weekMinutesMax: { name: 'week_minutes_max' },
  },
  OpenRecruitment: {
    lastDay: { name: 'last_day' },
    plan: { of: 'DrawPlan' },
  },
  OpenTopic: {
    topic: { fresh: 'uuid' },
    terms: { of: 'TopicTerms' },
  },
  OpennessView: {
    agendaBy: { name: 'agenda_by' },
    materialBy: { name: 'material_by' },
  },
  OpensAtView: {
    opensAt: { name: 'opens_at' },
  },
  OrganisationItem: {
    atWork: { name: 'at_work' },
  },
  OrganisationList: {
    organisations: { of: '[]OrganisationItem' },
  },
  OrganisationView: {
    safeguards: { of: 'SafeguardPolicy' },
    closedBecause: { name: 'closed_because' },
  },
  OriginalResponse: {
    textVersion: { name: 'text_version' },
    attachments: { of: '[]AttachmentRef' },
    hideBecause: { name: 'hide_because' },
    recordedBy: { name: 'recorded_by' },
    respondent: { of: 'Respondent' },
  },
  OtherNeed: {
    textDanish: { name: 'text_danish' },
  },
  OutboxView: {
    open: { of: '[]BatchView' },
  },
  OutgoingView: {
    messages: { of: '[]MessageView2' },
  },
  PictureRef: {
    mediaType: { name: 'media_type' },
  },
  PlanMatches: {
    metresPerMinute: { name: 'metres_per_minute' },
  },
  PostNeed: {
    need: { fresh: 'uuid' },
    spec: { of: 'NeedSpec' },
  },
  PrepareLottery: {
    rules: { of: 'DrawRules' },
    workMax: { name: 'work_max' },
  },
  PrepareReplacement: {
    rules: { of: 'DrawRules' },
  },
  PrepareReserves: {
    rules: { of: 'DrawRules' },
    dropOut: { name: 'drop_out', of: 'DropOut' },
  },
  PreparedLottery: {
    shareMinimum: { name: 'share_minimum' },
    distanceMax: { name: 'distance_max' },
    farCount: { name: 'far_count' },
  },
  PrincipleCatalogue: {
    principles: { of: '[]PrincipleView' },
  },
  PrincipleSummary: {
    notYet: { name: 'not_yet' },
    atTimes: { name: 'at_times' },
  },
  PrincipleView: {
    asksDanish: { name: 'asks_danish' },
    asksEnglish: { name: 'asks_english' },
  },
  Profile: {
    birthYear: { name: 'birth_year' },
    over15: { name: 'over_15' },
  },
  ProposeAssignment: {
    assignment: { fresh: 'uuid' },
  },
  ProposeInitiative: {
    initiative: { fresh: 'uuid' },
  },
  ProposeMatches: {
    acceptRelaxation: { name: 'accept_relaxation' },
    metresPerMinute: { name: 'metres_per_minute' },
  },
  ProposeTeam: {
    team: { fresh: 'uuid' },
  },
  ProposedTask: {
    whenDanish: { name: 'when_danish' },
    textDanish: { name: 'text_danish' },
  },
  PublishDecision: {
    publishedOn: { name: 'published_on' },
  },
  PublishDraw: {
    drawsAt: { name: 'draws_at' },
  },
  PutContactPoint: {
    contactPoint: { name: 'contact_point' },
    card: { of: 'ContactCard' },
  },
  QualityView: {
    withTheme: { name: 'with_theme' },
    codedByPeople: { name: 'coded_by_people' },
    agreement: { of: '[]ThemeAgreement' },
    kappaMean: { name: 'kappa_mean' },
  },
  QuestionCounts: {
    byKind: { name: 'by_kind' },
    meanTenths: { name: 'mean_tenths' },
  },
  ReachDimension: {
    groups: { of: '[]ReachGroup' },
  },
  ReachDimensionView: {
    groups: { of: '[]ReachGroupView' },
  },
  ReachGroup: {
    ageFrom: { name: 'age_from' },
    ageTo: { name: 'age_to' },
  },
  ReachGroupView: {
    populationPerMille: { name: 'population_per_mille' },
    perMille: { name: 'per_mille' },
  },
  ReachReport: {
    dimensions: { of: '[]ReachDimensionView' },
  },
  ReadTables: {
    categories: { of: 'TableInput' },
    people: { of: 'TableInput' },
  },
  Recommend: {
    recommendation: { fresh: 'uuid' },
  },
  RecommendationView: {
    followUps: { name: 'follow_ups' },
    decidedOn: { name: 'decided_on' },
  },
  RecordApplication: {
    grant: { fresh: 'uuid' },
    receivedAt: { name: 'received_at' },
    content: { of: 'ApplicationContent' },
  },
  RecordAssessment: {
    assessment: { fresh: 'uuid' },
  },
  RecordRepayment: {
    amountOere: { name: 'amount_oere' },
  },
  RecordResponse: {
    response: { fresh: 'uuid' },
    receivedAt: { name: 'received_at' },
    content: { of: 'ResponseContent' },
  },
  RecordTurnout: {
    walkIns: { name: 'walk_ins' },
  },
  RecruitmentView: {
    lastDay: { name: 'last_day' },
    plan: { of: 'DrawPlan' },
  },
  RegisterOrganisation: {
    organisation: { fresh: 'uuid' },
  },
  RegularAttachment: {
    daysMax: { name: 'days_max' },
    timesMax: { name: 'times_max' },
    withinMonths: { name: 'within_months' },
  },
  RejoinBank: {
    byGuardian: { name: 'by_guardian' },
    consents: { of: '[]ConsentInput' },
  },
  RelaxMatching: {
    market: { of: 'MarketRows' },
    workMax: { name: 'work_max' },
  },
  ReleaseContactPoint: {
    contactPoint: { name: 'contact_point' },
  },
  Replacement: {
    rules: { of: 'DrawRules' },
  },
  ReportDraw: {
    rules: { of: 'DrawRules' },
    workMax: { name: 'work_max' },
  },
  ReportGathering: {
    ledTo: { name: 'led_to' },
  },
  ReportGrant: {
    spentOere: { name: 'spent_oere' },
  },
  ReportMatches: {
    metresPerMinute: { name: 'metres_per_minute' },
  },
  ReportedDraw: {
    report: { of: 'DrawReport' },
  },
  ReserveDraw: {
    rules: { of: 'DrawRules' },
    expectedPerMille: { name: 'expected_per_mille' },
  },
  ResolveMatching: {
    market: { of: 'MarketRows' },
    workMax: { name: 'work_max' },
  },
  Respondent: {
    address: { of: 'Address' },
  },
  ResponseContent: {
    respondent: { of: 'Respondent' },
    attachments: { of: '[]AttachmentRef' },
    hideBecause: { name: 'hide_because' },
    veto: { of: 'VetoClaim' },
  },
  ResponseItem: {
    receivedAt: { name: 'received_at' },
  },
  ResponseList: {
    responses: { of: '[]ResponseItem' },
  },
  ResponseReceipt: {
    receivedAt: { name: 'received_at' },
  },
  ResponseText: {
    attachments: { of: '[]AttachmentRef' },
    hideBecause: { name: 'hide_because' },
    veto: { of: 'VetoClaim' },
  },
  ResponseView: {
    receivedAt: { name: 'received_at' },
    recordedAt: { name: 'recorded_at' },
    original: { of: 'OriginalResponse' },
    withdrawnAt: { name: 'withdrawn_at' },
  },
  RetireContactPoint: {
    contactPoint: { name: 'contact_point' },
  },
  ReviewResponse: {
    textVersion: { name: 'text_version' },
  },
  ReviseIdea: {
    pictures: { of: '[]PictureRef' },
  },
  RuleView: {
    rule: { of: 'TeamRule' },
  },
  SafeguardPolicy: {
    attachment: { of: 'RegularAttachment' },
    recordForHomes: { name: 'record_for_homes' },
    recordForMoney: { name: 'record_for_money' },
    renewAfterMonths: { name: 'renew_after_months' },
  },
  SafeguardView: {
    confidentialAt: { name: 'confidential_at' },
    consentBy: { name: 'consent_by' },
    notedOn: { name: 'noted_on' },
    recordOn: { name: 'record_on' },
    renewOn: { name: 'renew_on' },
  },
  Schedule: {
    everyWeeks: { name: 'every_weeks' },
  },
  SeatGroupSpec: {
    profile: { of: 'SeatProfile' },
  },
  SeatProfile: {
    ageFrom: { name: 'age_from' },
    ageTo: { name: 'age_to' },
  },
  SetCouncilRules: {
    numbers: { of: 'CouncilNumbers' },
  },
  SetSafeguards: {
    policy: { of: 'SafeguardPolicy' },
  },
  SettleGrant: {
    complaintGuidance: { name: 'complaint_guidance' },
    lastDay: { name: 'last_day' },
  },
  ShiftStaffing: {
    givenBack: { name: 'given_back' },
  },
  ShowHours: {
    thresholdMinutes: { name: 'threshold_minutes' },
  },
  ShowOutgoing: {
    sender: { of: 'MessageSender' },
  },
  ShowSupport: {
    rates: { of: '[]SupportRate' },
  },
  SignGroup: {
    newAccounts: { name: 'new_accounts' },
    withinAnHour: { name: 'within_an_hour' },
  },
  SignUpList: {
    signUps: { name: 'sign_ups' },
  },
  SignsView: {
    groups: { of: '[]SignGroup' },
  },
  SolveMatching: {
    market: { of: 'MarketRows' },
    workMax: { name: 'work_max' },
  },
  SplitIdea: {
    parts: { of: '[]IdeaPart' },
    atOnce: { name: 'at_once' },
  },
  Spread: {
    withoutChance: { name: 'without_chance' },
  },
  StableMatching: {
    market: { of: 'MarketRows' },
  },
  Staffing: {
    shifts: { of: '[]ShiftStaffing' },
  },
  StandAsCandidate: {
    ageSeen: { name: 'age_seen' },
  },
  SubmitResponse: {
    response: { fresh: 'uuid' },
    content: { of: 'ResponseContent' },
    secretHash: { name: 'secret_hash' },
  },
  SuggestRedactions: {
    lists: { of: 'Gazetteer' },
  },
  SuggestedRedactions: {
    textVersion: { name: 'text_version' },
  },
  SupplementApplication: {
    content: { of: 'ApplicationContent' },
  },
  SupplementResponse: {
    attachments: { of: '[]AttachmentRef' },
    receivedAt: { name: 'received_at' },
  },
  SupportRate: {
    inhabitantsAbove: { name: 'inhabitants_above' },
    aboveOere: { name: 'above_oere' },
    otherwiseOere: { name: 'otherwise_oere' },
  },
  SupportView: {
    rate: { of: 'SupportRate' },
    amountOere: { name: 'amount_oere' },
  },
  Table: {
    rows: { of: '[]TableRow' },
  },
  TableInput: {
    table: { of: 'Table' },
  },
  TableReport: {
    leftOut: { name: 'left_out' },
    tables: { of: 'DrawTables' },
  },
  TableRow: {
    attachments: { of: '[]Attachment' },
    datedBySender: { name: 'dated_by_sender' },
  },
  TeamItem: {
    lastDay: { name: 'last_day' },
  },
  TeamList: {
    teams: { of: '[]TeamItem' },
  },
  TeamMeetingItem: {
    startsAt: { name: 'starts_at' },
    endsAt: { name: 'ends_at' },
  },
  TeamMeetingList: {
    meetings: { of: '[]TeamMeetingItem' },
  },
  TeamMeetingView: {
    startsAt: { name: 'starts_at' },
    endsAt: { name: 'ends_at' },
    cancelledBecause: { name: 'cancelled_because' },
    minutes: { of: 'MinutesView' },
  },
  TeamRule: {
    appointedBy: { name: 'appointed_by' },
    seatsMin: { name: 'seats_min' },
    seatsMax: { name: 'seats_max' },
    withinCouncilTerm: { name: 'within_council_term' },
    yearsMax: { name: 'years_max' },
    mayDecide: { name: 'may_decide' },
    provisionEnglish: { name: 'provision_english' },
    ageMax: { name: 'age_max' },
    ageMin: { name: 'age_min' },
    validFrom: { name: 'valid_from' },
    validTo: { name: 'valid_to' },
  },
  TeamView: {
    seats: { of: '[]SeatGroupSpec' },
    draws: { of: '[]DrawView' },
    members: { of: '[]MemberView' },
    recommendations: { of: '[]RecommendationView' },
    contacts: { of: '[]ContactPointView' },
    dissolvedBecause: { name: 'dissolved_because' },
    recruitment: { of: 'RecruitmentView' },
    terms: { of: 'TermsView' },
  },
  TemplateView: {
    seats: { of: '[]SeatGroupSpec' },
  },
  TermsText: {
    reportsTo: { name: 'reports_to' },
  },
  TermsView: {
    text: { of: 'TermsText' },
  },
  ThemeAgreement: {
    firstOnly: { name: 'first_only' },
    secondOnly: { name: 'second_only' },
  },
  TopicTerms: {
    smallNumber: { name: 'small_number' },
  },
  TopicView: {
    terms: { of: 'TopicTerms' },
    endedBecause: { name: 'ended_because' },
    tookPart: { name: 'took_part' },
  },
  TreatRecommendation: {
    decidedOn: { name: 'decided_on' },
  },
  TrialView: {
    triedIn: { name: 'tried_in' },
    evaluatedAt: { name: 'evaluated_at' },
  },
  UnfilledNeed: {
    whenDanish: { name: 'when_danish' },
    textDanish: { name: 'text_danish' },
    calls: { of: '[]CallFirst' },
  },
  Verified: {
    entriesErased: { name: 'entries_erased' },
    textsErased: { name: 'texts_erased' },
    timeCorrections: { name: 'time_corrections' },
  },
  VetoClaim: {
    refersToEffect: { name: 'refers_to_effect' },
  },
  VolunteerConditions: {
    childCertificate: { name: 'child_certificate' },
    criminalRecord: { name: 'criminal_record' },
    insuredBy: { name: 'insured_by' },
  },
  VolunteerMatch: {
    others: { of: '[]OtherNeed' },
  },
  Warnings: {
    noChance: { name: 'no_chance' },
  },
  WhitePaperRow: {
    receivedOn: { name: 'received_on' },
    withheldBecause: { name: 'withheld_because' },
  },
  WhitePaperRows: {
    rows: { of: '[]WhitePaperRow' },
  },
  WhitePaperView: {
    begunAt: { name: 'begun_at' },
    themeVersion: { name: 'theme_version' },
    counts: { of: 'Counts' },
    finishedAt: { name: 'finished_at' },
    lastDay: { name: 'last_day' },
    opensOn: { name: 'opens_on' },
  },
  WishesView: {
    cameBack: { name: 'came_back' },
    grounds: { of: '[]GroundView' },
  },
  WithoutTask: {
    textDanish: { name: 'text_danish' },
  },
  WorkItem: {
    receivedAt: { name: 'received_at' },
    textVersion: { name: 'text_version' },
    respondent: { of: 'Respondent' },
  },
  WorkList: {
    responses: { of: '[]WorkItem' },
  },
  WriteTables: {
    flex: { of: '[]Flex' },
  },
};

/** The shape of each command's fields. */
export const commands = {
  __proto__: null,
  'citizen.enrol': 'EnrolCitizen',
  'citizen.take_over': '',
  'citizen.verify': '',
  'citizen.change_profile': 'ChangeProfile',
  'citizen.change_contact': 'ChangeContact',
  'citizen.give_consent': 'GiveConsent',
  'citizen.withdraw_consent': '',
  'citizen.pause': '',
  'citizen.resume': '',
  'citizen.leave': '',
  'citizen.rejoin': 'RejoinBank',
  'citizen.erase': '',
  'person.forget': '',
  'interest.seed': '',
  'interest.add': '',
  'interest.rename': '',
  'interest.move': '',
  'interest.merge': '',
  'interest.retire': '',
  'way.seed': '',
  'way.add': '',
  'way.revise': '',
  'way.retire': '',
  'idea.deposit': 'DepositIdea',
  'idea.revise': 'ReviseIdea',
  'idea.withdraw': '',
  'idea.support': '',
  'idea.withdraw_support': '',
  'idea.merge': 'MergeIdeas',
  'idea.split': 'SplitIdea',
  'idea.gather': '',
  'idea.hide': '',
  'idea.restore': '',
  'idea.take_up': '',
  'idea.answer': '',
  'idea.decline': '',
  'idea.carry_out': '',
  'contact_point.put': 'PutContactPoint',
  'contact_point.assign': 'AssignContactPoint',
  'contact_point.release': 'ReleaseContactPoint',
  'contact_point.retire': 'RetireContactPoint',
  'hearing.draft': 'DraftHearing',
  'hearing.put_document': '',
  'hearing.set_form': '',
  'hearing.announce': 'AnnounceHearing',
  'hearing.extend': 'ExtendHearing',
  'hearing.cancel': '',
  'hearing.call_meeting': 'CallMeeting',
  'hearing.cancel_meeting': '',
  'hearing.add_recipient': 'AddRecipient',
  'hearing.report_delivery': '',
  'hearing.publish_agenda': '',
  'hearing.resolve_veto': '',
  'hearing.decide': 'DecideHearing',
  'hearing.publish_decision': 'PublishDecision',
  'response.submit': 'SubmitResponse',
  'response.record': 'RecordResponse',
  'response.supplement': 'SupplementResponse',
  'response.withdraw': '',
  'response.review': 'ReviewResponse',
  'response.withhold': '',
  'response.recognise_veto': '',
  'response.code': 'CodeResponse',
  'response.answer': '',
  'response.settle': '',
  'response.reopen': '',
  'intake.deposit': 'DepositRows',
  'white_paper.begin': '',
  'white_paper.put_theme': '',
  'white_paper.retire_theme': '',
  'white_paper.put_group': '',
  'white_paper.put_section': '',
  'white_paper.clear_words': '',
  'white_paper.finish': 'FinishWhitePaper',
  'white_paper.reopen': '',
  'team.propose': 'ProposeTeam',
  'team.adopt_terms': 'AdoptTerms',
  'team.open_recruitment': 'OpenRecruitment',
  'team.change_quotas': 'ChangeQuotas',
  'team.invite': '',
  'team.express_interest': 'ExpressInterest',
  'team.withdraw_interest': '',
  'team.publish_draw': 'PublishDraw',
  'team.announce_draw': 'AnnounceDraw',
  'team.draw': '',
  'team.void_draw': '',
  'team.appoint': 'AppointMember',
  'team.answer_appointment': 'AnswerAppointment',
  'team.show_name': '',
  'team.end_membership': '',
  'team.end_topic': '',
  'team.begin': '',
  'team.elect_chair': '',
  'team.set_working_group': '',
  'team.declare_impartiality': 'DeclareImpartiality',
  'team.decide_impartiality': '',
  'team.deliver': 'Deliver',
  'team.recommend': 'Recommend',
  'team.report': '',
  'team.treat_recommendation': 'TreatRecommendation',
  'team.follow_up': '',
  'team.dissolve': '',
  'meeting.call': 'CallTeamMeeting',
  'meeting.cancel': '',
  'meeting.record_attendance': '',
  'meeting.keep_minutes': '',
  'meeting.approve_minutes': '',
  'organisation.register': 'RegisterOrganisation',
  'organisation.change': '',
  'organisation.confirm': '',
  'organisation.close': '',
  'organisation.give_mandate': '',
  'organisation.end_mandate': '',
  'organisation.assess': '',
  'organisation.declare_certificates': '',
  'organisation.set_safeguards': 'SetSafeguards',
  'need.post': 'PostNeed',
  'need.change': 'ChangeNeed',
  'need.close': '',
  'offer.make': 'MakeOffer',
  'offer.change': 'ChangeOffer',
  'offer.withdraw': '',
  'safeguard.ask_consent': '',
  'safeguard.consent': '',
  'safeguard.note_certificate': '',
  'safeguard.withdraw_certificate': '',
  'safeguard.note_record': '',
  'safeguard.note_below_age': '',
  'safeguard.declare_confidentiality': '',
  'assignment.propose': 'ProposeAssignment',
  'assignment.propose_matches': 'ProposeMatches',
  'assignment.accept': '',
  'assignment.decline': '',
  'assignment.start': '',
  'assignment.complete': '',
  'assignment.cancel': '',
  'assignment.report_hours': '',
  'assignment.approve_hours': '',
  'assignment.reject_hours': '',
  'assignment.correct_hours': '',
  'shift.confirm': '',
  'shift.give_back': '',
  'shift.report_absence': '',
  'shift.remind': '',
  'conversation.write': '',
  'partnership.draft': 'DraftAgreement',
  'partnership.drop_draft': '',
  'partnership.sign': '',
  'partnership.review': '',
  'partnership.tie': '',
  'partnership.give_notice': '',
  'partnership.agree_to_end': '',
  'grant.announce_round': 'AnnounceRound',
  'grant.adjust_round': 'AdjustRound',
  'grant.draft': 'DraftApplication',
  'grant.submit': '',
  'grant.record': 'RecordApplication',
  'grant.ask_info': 'AskForInfo',
  'grant.supplement': 'SupplementApplication',
  'grant.find_complete': '',
  'grant.assess': '',
  'grant.decide': 'DecideApplication',
  'grant.pay': '',
  'grant.report': 'ReportGrant',
  'grant.settle': 'SettleGrant',
  'grant.repay': 'RecordRepayment',
  'grant.withdraw': '',
  'award.announce': 'AnnounceAward',
  'award.set_event': '',
  'award.seat_juror': '',
  'award.excuse_juror': '',
  'award.nominate': 'Nominate',
  'award.join': '',
  'award.consent': '',
  'award.decline': '',
  'award.exclude': '',
  'award.give_points': '',
  'award.vote': '',
  'award.count': 'CountBallots',
  'award.declare': '',
  'council.set_rules': 'SetCouncilRules',
  'council.call_election': 'CallElection',
  'council.stand': 'StandAsCandidate',
  'council.withdraw': '',
  'council.cancel_election': '',
  'council.record_result': '',
  'council.appoint': 'AppointCouncillor',
  'council.end_membership': '',
  'council.hold': '',
  'ambassador.offer': 'OfferAmbassador',
  'ambassador.invite': 'InviteAmbassador',
  'ambassador.answer': '',
  'ambassador.name': '',
  'ambassador.end': '',
  'initiative.propose': 'ProposeInitiative',
  'initiative.agree': '',
  'initiative.decline': '',
  'initiative.report': '',
  'initiative.end': '',
  'dialogue_form.add': '',
  'dialogue_form.begin_trial': '',
  'dialogue_form.tie': '',
  'dialogue_form.evaluate': '',
  'dialogue_form.retire': '',
  'assessment.record': 'RecordAssessment',
  'assessment.publish': '',
  'gathering.call': 'CallGathering',
  'gathering.change': 'ChangeGathering',
  'gathering.cancel': '',
  'gathering.sign_up': '',
  'gathering.withdraw': '',
  'gathering.promote': '',
  'gathering.invite': '',
  'gathering.reply': '',
  'gathering.remind': '',
  'gathering.record_turnout': 'RecordTurnout',
  'gathering.note_recording': '',
  'gathering.keep_minutes': '',
  'gathering.approve_minutes': '',
  'gathering.report': 'ReportGathering',
  'notice.follow': '',
  'notice.unfollow': '',
  'notice.change_wishes': '',
  'notice.stop': '',
  'notice.read': '',
  'notice.gather': 'GatherNews',
  'notice.take': '',
  'notice.report': '',
  'newsletter.begin': 'BeginNewsletter',
  'newsletter.gather': '',
  'newsletter.edit': 'EditNewsletter',
  'newsletter.approve': '',
  'newsletter.send': '',
  'newsletter.discard': '',
  'dialogue.open': 'OpenTopic',
  'dialogue.change': 'ChangeTopic',
  'dialogue.extend': '',
  'dialogue.end': '',
  'dialogue.close': '',
  'dialogue.reopen': '',
  'dialogue.invite': '',
  'dialogue.contribute': 'Contribute',
  'dialogue.revise': '',
  'dialogue.withdraw': '',
  'dialogue.voice': '',
  'dialogue.put_reason': '',
  'dialogue.hide': '',
  'dialogue.appeal': '',
  'dialogue.decide_appeal': '',
  'dialogue.restore': '',
  'journal.correct_time': '',
};

/** The shape of each query's fields and answer. */
export const queries = {
  __proto__: null,
  'citizen.get': { body: '', view: 'CitizenView' },
  'citizen.find': { body: 'FindCitizens', view: 'FoundCitizens' },
  'citizen.erasure_plan': { body: '', view: 'ErasurePlan' },
  'citizen.export': { body: '', view: 'CitizenExport' },
  'interest.tree': { body: '', view: '' },
  'way.catalogue': { body: '', view: '' },
  'idea.get': { body: '', view: 'IdeaView' },
  'idea.list': { body: '', view: 'IdeaList' },
  'idea.supporters': { body: '', view: '' },
  'file.seen': { body: '', view: '' },
  'contact_point.list': { body: '', view: 'ContactPointList' },
  'hearing.period': { body: 'CalculatePeriod', view: 'HearingPeriod' },
  'hearing.get': { body: '', view: 'HearingView' },
  'hearing.document': { body: '', view: '' },
  'hearing.list': { body: '', view: 'HearingList' },
  'hearing.notices': { body: '', view: '' },
  'hearing.objectors': { body: '', view: 'ObjectorList' },
  'hearing.letter': { body: '', view: '' },
  'hearing.export_letter': { body: '', view: 'Exported' },
  'hearing.calendar': { body: '', view: '' },
  'hearing.chain': { body: '', view: 'HearingChain' },
  'hearing.of_idea': { body: '', view: 'HearingList' },
  'response.get': { body: '', view: 'ResponseView' },
  'response.list': { body: '', view: 'ResponseList' },
  'response.worklist': { body: '', view: 'WorkList' },
  'response.suggest': { body: 'SuggestRedactions', view: 'SuggestedRedactions' },
  'response.receipt': { body: '', view: 'ResponseReceipt' },
  'response.arrived': { body: '', view: 'ArrivedView' },
  'response.campaigns': { body: '', view: '' },
  'response.check': { body: 'CheckResponse', view: '' },
  'intake.check': { body: 'CheckIntake', view: 'IntakeReport' },
  'white_paper.get': { body: '', view: 'WhitePaperView' },
  'white_paper.missing': { body: '', view: 'MissingList' },
  'white_paper.namings': { body: '', view: '' },
  'white_paper.rows': { body: '', view: 'WhitePaperRows' },
  'white_paper.answers': { body: '', view: 'AnswerCounts' },
  'white_paper.changes': { body: '', view: '' },
  'white_paper.export_changes': { body: '', view: 'Exported' },
  'white_paper.quality': { body: '', view: 'QualityView' },
  'white_paper.export': { body: '', view: 'Exported' },
  'white_paper.export_csv': { body: '', view: 'CsvPart' },
  'team.get': { body: '', view: 'TeamView' },
  'team.list': { body: '', view: 'TeamList' },
  'team.rules': { body: '', view: 'RuleView' },
  'team.template': { body: '', view: 'TemplateView' },
  'team.fitting': { body: 'FindFitting', view: '' },
  'team.my_candidacy': { body: '', view: 'CandidacyView' },
  'team.candidates': { body: '', view: 'CandidateList' },
  'team.pool': { body: '', view: 'DrawPool' },
  'team.draw_text': { body: '', view: 'DrawTextView' },
  'team.calendar': { body: '', view: '' },
  'team.file': { body: '', view: '' },
  'team.allowances': { body: 'CalculateAllowances', view: 'AllowanceList' },
  'meeting.get': { body: '', view: 'TeamMeetingView' },
  'meeting.list': { body: '', view: 'TeamMeetingList' },
  'organisation.get': { body: '', view: 'OrganisationView' },
  'organisation.list': { body: '', view: 'OrganisationList' },
  'organisation.open_data': { body: '', view: 'Exported' },
  'need.get': { body: '', view: 'NeedView' },
  'need.list': { body: '', view: '' },
  'offer.list': { body: '', view: 'OfferList' },
  'safeguard.get': { body: '', view: 'SafeguardView' },
  'assignment.get': { body: '', view: 'AssignmentView' },
  'assignment.list': { body: '', view: 'AssignmentList' },
  'assignment.match': { body: 'PlanMatches', view: 'MatchView' },
  'assignment.match_report': { body: 'ReportMatches', view: 'MatchReport' },
  'assignment.match_page': { body: 'MatchPage', view: 'Exported' },
  'assignment.hours': { body: 'ShowHours', view: 'HoursView' },
  'assignment.hours_file': { body: '', view: 'Exported' },
  'assignment.proof': { body: '', view: 'Exported' },
  'assignment.jubilees': { body: '', view: '' },
  'shift.due': { body: '', view: '' },
  'shift.list': { body: '', view: '' },
  'shift.staffing': { body: '', view: 'Staffing' },
  'conversation.read': { body: '', view: '' },
  'partnership.get': { body: '', view: 'AgreementView' },
  'partnership.list': { body: 'ListAgreements', view: 'AgreementList' },
  'partnership.support': { body: 'ShowSupport', view: 'SupportView' },
  'partnership.file': { body: '', view: 'Exported' },
  'grant.get': { body: '', view: 'GrantView' },
  'grant.list': { body: '', view: 'GrantList' },
  'grant.round': { body: '', view: 'GrantRoundView' },
  'grant.rounds': { body: '', view: 'GrantRoundList' },
  'grant.export': { body: '', view: 'Exported' },
  'award.get': { body: '', view: 'AwardView' },
  'award.list': { body: '', view: 'AwardList' },
  'award.my_vote': { body: '', view: '' },
  'council.get': { body: '', view: 'CouncilView' },
  'council.rules': { body: '', view: 'CouncilRule' },
  'council.list': { body: 'ListCouncils', view: 'CouncilList' },
  'ambassador.get': { body: '', view: '' },
  'ambassador.list': { body: '', view: '' },
  'initiative.get': { body: '', view: 'InitiativeView' },
  'initiative.list': { body: '', view: 'InitiativeList' },
  'dialogue_form.get': { body: '', view: 'DialogueFormView' },
  'dialogue_form.list': { body: '', view: '' },
  'assessment.principles': { body: '', view: 'PrincipleCatalogue' },
  'assessment.get': { body: '', view: 'AssessmentView' },
  'assessment.list': { body: '', view: '' },
  'assessment.summary': { body: '', view: 'AssessmentSummary' },
  'reach.compare': { body: 'CompareReach', view: 'ReachReport' },
  'reach.invite': { body: 'InviteUnreached', view: '' },
  'gathering.get': { body: '', view: 'GatheringView' },
  'gathering.list': { body: '', view: 'GatheringList' },
  'gathering.sign_ups': { body: '', view: 'SignUpList' },
  'gathering.mine': { body: '', view: 'MyGatherings' },
  'gathering.due': { body: '', view: 'GatheringList' },
  'gathering.calendar': { body: '', view: '' },
  'notice.inbox': { body: '', view: '' },
  'notice.wishes': { body: '', view: 'WishesView' },
  'notice.outbox': { body: '', view: 'OutboxView' },
  'notice.outgoing': { body: 'ShowOutgoing', view: 'OutgoingView' },
  'newsletter.get': { body: '', view: 'NewsletterView' },
  'newsletter.list': { body: '', view: 'NewsletterList' },
  'newsletter.page': { body: '', view: 'Exported' },
  'newsletter.audience': { body: '', view: '' },
  'dialogue.topic': { body: '', view: 'TopicView' },
  'dialogue.list': { body: '', view: '' },
  'dialogue.contributions': { body: 'ListContributions', view: 'ContributionList' },
  'dialogue.get': { body: '', view: 'ContributionView' },
  'dialogue.votes': { body: '', view: '' },
  'dialogue.polis': { body: '', view: 'Exported' },
  'dialogue.reasons': { body: '', view: '' },
  'dialogue.findings': { body: '', view: '' },
  'dialogue.signs': { body: '', view: 'SignsView' },
  'sortition.distribute': { body: 'ComputeChances', view: '' },
  'sortition.lottery': { body: 'PrepareLottery', view: 'PreparedLottery' },
  'sortition.conflicts': { body: 'FindConflicts', view: 'Conflicts' },
  'sortition.replacement': { body: 'PrepareReplacement', view: 'Replacement' },
  'sortition.reserves': { body: 'PrepareReserves', view: 'ReserveDraw' },
  'sortition.report': { body: 'ReportDraw', view: 'ReportedDraw' },
  'sortition.read_tables': { body: 'ReadTables', view: 'TableReport' },
  'sortition.write_tables': { body: 'WriteTables', view: '' },
  'sortition.verify': { body: '', view: '' },
  'sortition.verify_chances': { body: '', view: '' },
  'sortition.person': { body: '', view: '' },
  'matching.solve': { body: 'SolveMatching', view: '' },
  'matching.resolve': { body: 'ResolveMatching', view: '' },
  'matching.relax': { body: 'RelaxMatching', view: '' },
  'matching.stable': { body: 'StableMatching', view: '' },
  'matching.frontier': { body: 'MatchingFrontier', view: 'FrontierView' },
  'calendar.holidays': { body: '', view: '' },
  'calendar.last_day': { body: '', view: 'LastDayView' },
  'calendar.closes_at': { body: 'ClosesAtQuery', view: 'ClosesAtView' },
  'calendar.opens_at': { body: '', view: 'OpensAtView' },
  'calendar.local_date': { body: '', view: '' },
  'calendar.to_instant': { body: '', view: '' },
  'calendar.iso_week': { body: '', view: 'IsoWeekView' },
  'calendar.working_days_after': { body: '', view: '' },
  'calendar.date_text': { body: '', view: '' },
  'calendar.is_excluded': { body: '', view: '' },
  'identity.check_cpr': { body: '', view: 'CheckCprView' },
  'identity.check_cvr': { body: '', view: '' },
  'identity.check_postal_code': { body: 'CheckPostalCodeQuery', view: 'CheckPostalCodeView' },
  'identity.check_kle': { body: '', view: '' },
  'identity.check_case_number': { body: 'CheckCaseNumberQuery', view: 'CheckCaseNumberView' },
  'identity.municipality': { body: '', view: 'MunicipalityView' },
  'identity.municipalities': { body: '', view: '[]MunicipalityRow' },
  'identity.attest': { body: 'Attest', view: '' },
};

class CitizenRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  enrol(fields, options) {
    return this.#door.execute('citizen.enrol', fields, options);
  }

  takeOver(fields, options) {
    return this.#door.execute('citizen.take_over', fields, options);
  }

  verify(fields, options) {
    return this.#door.execute('citizen.verify', fields, options);
  }

  changeProfile(fields, options) {
    return this.#door.execute('citizen.change_profile', fields, options);
  }

  changeContact(fields, options) {
    return this.#door.execute('citizen.change_contact', fields, options);
  }

  giveConsent(fields, options) {
    return this.#door.execute('citizen.give_consent', fields, options);
  }

  withdrawConsent(fields, options) {
    return this.#door.execute('citizen.withdraw_consent', fields, options);
  }

  pause(fields, options) {
    return this.#door.execute('citizen.pause', fields, options);
  }

  resume(fields, options) {
    return this.#door.execute('citizen.resume', fields, options);
  }

  leave(fields, options) {
    return this.#door.execute('citizen.leave', fields, options);
  }

  rejoin(fields, options) {
    return this.#door.execute('citizen.rejoin', fields, options);
  }

  erase(fields, options) {
    return this.#door.execute('citizen.erase', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('citizen.get', fields, options);
  }

  find(fields, options) {
    return this.#door.ask('citizen.find', fields, options);
  }

  erasurePlan(fields, options) {
    return this.#door.ask('citizen.erasure_plan', fields, options);
  }

  export(fields, options) {
    return this.#door.ask('citizen.export', fields, options);
  }
}

class PersonRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  forget(fields, options) {
    return this.#door.execute('person.forget', fields, options);
  }
}

class InterestRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  seed(fields, options) {
    return this.#door.execute('interest.seed', fields, options);
  }

  add(fields, options) {
    return this.#door.execute('interest.add', fields, options);
  }

  rename(fields, options) {
    return this.#door.execute('interest.rename', fields, options);
  }

  move(fields, options) {
    return this.#door.execute('interest.move', fields, options);
  }

  merge(fields, options) {
    return this.#door.execute('interest.merge', fields, options);
  }

  retire(fields, options) {
    return this.#door.execute('interest.retire', fields, options);
  }

  tree(fields, options) {
    return this.#door.ask('interest.tree', fields, options);
  }
}

class WayRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  seed(fields, options) {
    return this.#door.execute('way.seed', fields, options);
  }

  add(fields, options) {
    return this.#door.execute('way.add', fields, options);
  }

  revise(fields, options) {
    return this.#door.execute('way.revise', fields, options);
  }

  retire(fields, options) {
    return this.#door.execute('way.retire', fields, options);
  }

  catalogue(fields, options) {
    return this.#door.ask('way.catalogue', fields, options);
  }
}

class IdeaRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  deposit(fields, options) {
    return this.#door.execute('idea.deposit', fields, options);
  }

  revise(fields, options) {
    return this.#door.execute('idea.revise', fields, options);
  }

  withdraw(fields, options) {
    return this.#door.execute('idea.withdraw', fields, options);
  }

  support(fields, options) {
    return this.#door.execute('idea.support', fields, options);
  }

  withdrawSupport(fields, options) {
    return this.#door.execute('idea.withdraw_support', fields, options);
  }

  merge(fields, options) {
    return this.#door.execute('idea.merge', fields, options);
  }

  split(fields, options) {
    return this.#door.execute('idea.split', fields, options);
  }

  gather(fields, options) {
    return this.#door.execute('idea.gather', fields, options);
  }

  hide(fields, options) {
    return this.#door.execute('idea.hide', fields, options);
  }

  restore(fields, options) {
    return this.#door.execute('idea.restore', fields, options);
  }

  takeUp(fields, options) {
    return this.#door.execute('idea.take_up', fields, options);
  }

  answer(fields, options) {
    return this.#door.execute('idea.answer', fields, options);
  }

  decline(fields, options) {
    return this.#door.execute('idea.decline', fields, options);
  }

  carryOut(fields, options) {
    return this.#door.execute('idea.carry_out', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('idea.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('idea.list', fields, options);
  }

  supporters(fields, options) {
    return this.#door.ask('idea.supporters', fields, options);
  }
}

class FileRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  seen(fields, options) {
    return this.#door.ask('file.seen', fields, options);
  }
}

class ContactPointRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  put(fields, options) {
    return this.#door.execute('contact_point.put', fields, options);
  }

  assign(fields, options) {
    return this.#door.execute('contact_point.assign', fields, options);
  }

  release(fields, options) {
    return this.#door.execute('contact_point.release', fields, options);
  }

  retire(fields, options) {
    return this.#door.execute('contact_point.retire', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('contact_point.list', fields, options);
  }
}

class HearingRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  draft(fields, options) {
    return this.#door.execute('hearing.draft', fields, options);
  }

  putDocument(fields, options) {
    return this.#door.execute('hearing.put_document', fields, options);
  }

  setForm(fields, options) {
    return this.#door.execute('hearing.set_form', fields, options);
  }

  announce(fields, options) {
    return this.#door.execute('hearing.announce', fields, options);
  }

  extend(fields, options) {
    return this.#door.execute('hearing.extend', fields, options);
  }

  cancel(fields, options) {
    return this.#door.execute('hearing.cancel', fields, options);
  }

  callMeeting(fields, options) {
    return this.#door.execute('hearing.call_meeting', fields, options);
  }

  cancelMeeting(fields, options) {
    return this.#door.execute('hearing.cancel_meeting', fields, options);
  }

  addRecipient(fields, options) {
    return this.#door.execute('hearing.add_recipient', fields, options);
  }

  reportDelivery(fields, options) {
    return this.#door.execute('hearing.report_delivery', fields, options);
  }

  publishAgenda(fields, options) {
    return this.#door.execute('hearing.publish_agenda', fields, options);
  }

  resolveVeto(fields, options) {
    return this.#door.execute('hearing.resolve_veto', fields, options);
  }

  decide(fields, options) {
    return this.#door.execute('hearing.decide', fields, options);
  }

  publishDecision(fields, options) {
    return this.#door.execute('hearing.publish_decision', fields, options);
  }

  period(fields, options) {
    return this.#door.ask('hearing.period', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('hearing.get', fields, options);
  }

  document(fields, options) {
    return this.#door.ask('hearing.document', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('hearing.list', fields, options);
  }

  notices(fields, options) {
    return this.#door.ask('hearing.notices', fields, options);
  }

  objectors(fields, options) {
    return this.#door.ask('hearing.objectors', fields, options);
  }

  letter(fields, options) {
    return this.#door.ask('hearing.letter', fields, options);
  }

  exportLetter(fields, options) {
    return this.#door.ask('hearing.export_letter', fields, options);
  }

  calendar(fields, options) {
    return this.#door.ask('hearing.calendar', fields, options);
  }

  chain(fields, options) {
    return this.#door.ask('hearing.chain', fields, options);
  }

  ofIdea(fields, options) {
    return this.#door.ask('hearing.of_idea', fields, options);
  }
}

class ResponseRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  submit(fields, options) {
    return this.#door.execute('response.submit', fields, options);
  }

  record(fields, options) {
    return this.#door.execute('response.record', fields, options);
  }

  supplement(fields, options) {
    return this.#door.execute('response.supplement', fields, options);
  }

  withdraw(fields, options) {
    return this.#door.execute('response.withdraw', fields, options);
  }

  review(fields, options) {
    return this.#door.execute('response.review', fields, options);
  }

  withhold(fields, options) {
    return this.#door.execute('response.withhold', fields, options);
  }

  recogniseVeto(fields, options) {
    return this.#door.execute('response.recognise_veto', fields, options);
  }

  code(fields, options) {
    return this.#door.execute('response.code', fields, options);
  }

  answer(fields, options) {
    return this.#door.execute('response.answer', fields, options);
  }

  settle(fields, options) {
    return this.#door.execute('response.settle', fields, options);
  }

  reopen(fields, options) {
    return this.#door.execute('response.reopen', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('response.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('response.list', fields, options);
  }

  worklist(fields, options) {
    return this.#door.ask('response.worklist', fields, options);
  }

  suggest(fields, options) {
    return this.#door.ask('response.suggest', fields, options);
  }

  receipt(fields, options) {
    return this.#door.ask('response.receipt', fields, options);
  }

  arrived(fields, options) {
    return this.#door.ask('response.arrived', fields, options);
  }

  campaigns(fields, options) {
    return this.#door.ask('response.campaigns', fields, options);
  }

  check(fields, options) {
    return this.#door.ask('response.check', fields, options);
  }
}

class IntakeRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  deposit(fields, options) {
    return this.#door.execute('intake.deposit', fields, options);
  }

  check(fields, options) {
    return this.#door.ask('intake.check', fields, options);
  }
}

class WhitePaperRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  begin(fields, options) {
    return this.#door.execute('white_paper.begin', fields, options);
  }

  putTheme(fields, options) {
    return this.#door.execute('white_paper.put_theme', fields, options);
  }

  retireTheme(fields, options) {
    return this.#door.execute('white_paper.retire_theme', fields, options);
  }

  putGroup(fields, options) {
    return this.#door.execute('white_paper.put_group', fields, options);
  }

  putSection(fields, options) {
    return this.#door.execute('white_paper.put_section', fields, options);
  }

  clearWords(fields, options) {
    return this.#door.execute('white_paper.clear_words', fields, options);
  }

  finish(fields, options) {
    return this.#door.execute('white_paper.finish', fields, options);
  }

  reopen(fields, options) {
    return this.#door.execute('white_paper.reopen', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('white_paper.get', fields, options);
  }

  missing(fields, options) {
    return this.#door.ask('white_paper.missing', fields, options);
  }

  namings(fields, options) {
    return this.#door.ask('white_paper.namings', fields, options);
  }

  rows(fields, options) {
    return this.#door.ask('white_paper.rows', fields, options);
  }

  answers(fields, options) {
    return this.#door.ask('white_paper.answers', fields, options);
  }

  changes(fields, options) {
    return this.#door.ask('white_paper.changes', fields, options);
  }

  exportChanges(fields, options) {
    return this.#door.ask('white_paper.export_changes', fields, options);
  }

  quality(fields, options) {
    return this.#door.ask('white_paper.quality', fields, options);
  }

  export(fields, options) {
    return this.#door.ask('white_paper.export', fields, options);
  }

  exportCsv(fields, options) {
    return this.#door.ask('white_paper.export_csv', fields, options);
  }
}

class TeamRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  propose(fields, options) {
    return this.#door.execute('team.propose', fields, options);
  }

  adoptTerms(fields, options) {
    return this.#door.execute('team.adopt_terms', fields, options);
  }

  openRecruitment(fields, options) {
    return this.#door.execute('team.open_recruitment', fields, options);
  }

  changeQuotas(fields, options) {
    return this.#door.execute('team.change_quotas', fields, options);
  }

  invite(fields, options) {
    return this.#door.execute('team.invite', fields, options);
  }

  expressInterest(fields, options) {
    return this.#door.execute('team.express_interest', fields, options);
  }

  withdrawInterest(fields, options) {
    return this.#door.execute('team.withdraw_interest', fields, options);
  }

  publishDraw(fields, options) {
    return this.#door.execute('team.publish_draw', fields, options);
  }

  announceDraw(fields, options) {
    return this.#door.execute('team.announce_draw', fields, options);
  }

  draw(fields, options) {
    return this.#door.execute('team.draw', fields, options);
  }

  voidDraw(fields, options) {
    return this.#door.execute('team.void_draw', fields, options);
  }

  appoint(fields, options) {
    return this.#door.execute('team.appoint', fields, options);
  }

  answerAppointment(fields, options) {
    return this.#door.execute('team.answer_appointment', fields, options);
  }

  showName(fields, options) {
    return this.#door.execute('team.show_name', fields, options);
  }

  endMembership(fields, options) {
    return this.#door.execute('team.end_membership', fields, options);
  }

  endTopic(fields, options) {
    return this.#door.execute('team.end_topic', fields, options);
  }

  begin(fields, options) {
    return this.#door.execute('team.begin', fields, options);
  }

  electChair(fields, options) {
    return this.#door.execute('team.elect_chair', fields, options);
  }

  setWorkingGroup(fields, options) {
    return this.#door.execute('team.set_working_group', fields, options);
  }

  declareImpartiality(fields, options) {
    return this.#door.execute('team.declare_impartiality', fields, options);
  }

  decideImpartiality(fields, options) {
    return this.#door.execute('team.decide_impartiality', fields, options);
  }

  deliver(fields, options) {
    return this.#door.execute('team.deliver', fields, options);
  }

  recommend(fields, options) {
    return this.#door.execute('team.recommend', fields, options);
  }

  report(fields, options) {
    return this.#door.execute('team.report', fields, options);
  }

  treatRecommendation(fields, options) {
    return this.#door.execute('team.treat_recommendation', fields, options);
  }

  followUp(fields, options) {
    return this.#door.execute('team.follow_up', fields, options);
  }

  dissolve(fields, options) {
    return this.#door.execute('team.dissolve', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('team.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('team.list', fields, options);
  }

  rules(fields, options) {
    return this.#door.ask('team.rules', fields, options);
  }

  template(fields, options) {
    return this.#door.ask('team.template', fields, options);
  }

  fitting(fields, options) {
    return this.#door.ask('team.fitting', fields, options);
  }

  myCandidacy(fields, options) {
    return this.#door.ask('team.my_candidacy', fields, options);
  }

  candidates(fields, options) {
    return this.#door.ask('team.candidates', fields, options);
  }

  pool(fields, options) {
    return this.#door.ask('team.pool', fields, options);
  }

  drawText(fields, options) {
    return this.#door.ask('team.draw_text', fields, options);
  }

  calendar(fields, options) {
    return this.#door.ask('team.calendar', fields, options);
  }

  file(fields, options) {
    return this.#door.ask('team.file', fields, options);
  }

  allowances(fields, options) {
    return this.#door.ask('team.allowances', fields, options);
  }
}

class MeetingRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  call(fields, options) {
    return this.#door.execute('meeting.call', fields, options);
  }

  cancel(fields, options) {
    return this.#door.execute('meeting.cancel', fields, options);
  }

  recordAttendance(fields, options) {
    return this.#door.execute('meeting.record_attendance', fields, options);
  }

  keepMinutes(fields, options) {
    return this.#door.execute('meeting.keep_minutes', fields, options);
  }

  approveMinutes(fields, options) {
    return this.#door.execute('meeting.approve_minutes', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('meeting.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('meeting.list', fields, options);
  }
}

class OrganisationRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  register(fields, options) {
    return this.#door.execute('organisation.register', fields, options);
  }

  change(fields, options) {
    return this.#door.execute('organisation.change', fields, options);
  }

  confirm(fields, options) {
    return this.#door.execute('organisation.confirm', fields, options);
  }

  close(fields, options) {
    return this.#door.execute('organisation.close', fields, options);
  }

  giveMandate(fields, options) {
    return this.#door.execute('organisation.give_mandate', fields, options);
  }

  endMandate(fields, options) {
    return this.#door.execute('organisation.end_mandate', fields, options);
  }

  assess(fields, options) {
    return this.#door.execute('organisation.assess', fields, options);
  }

  declareCertificates(fields, options) {
    return this.#door.execute('organisation.declare_certificates', fields, options);
  }

  setSafeguards(fields, options) {
    return this.#door.execute('organisation.set_safeguards', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('organisation.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('organisation.list', fields, options);
  }

  openData(fields, options) {
    return this.#door.ask('organisation.open_data', fields, options);
  }
}

class NeedRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  post(fields, options) {
    return this.#door.execute('need.post', fields, options);
  }

  change(fields, options) {
    return this.#door.execute('need.change', fields, options);
  }

  close(fields, options) {
    return this.#door.execute('need.close', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('need.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('need.list', fields, options);
  }
}

class OfferRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  make(fields, options) {
    return this.#door.execute('offer.make', fields, options);
  }

  change(fields, options) {
    return this.#door.execute('offer.change', fields, options);
  }

  withdraw(fields, options) {
    return this.#door.execute('offer.withdraw', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('offer.list', fields, options);
  }
}

class SafeguardRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  askConsent(fields, options) {
    return this.#door.execute('safeguard.ask_consent', fields, options);
  }

  consent(fields, options) {
    return this.#door.execute('safeguard.consent', fields, options);
  }

  noteCertificate(fields, options) {
    return this.#door.execute('safeguard.note_certificate', fields, options);
  }

  withdrawCertificate(fields, options) {
    return this.#door.execute('safeguard.withdraw_certificate', fields, options);
  }

  noteRecord(fields, options) {
    return this.#door.execute('safeguard.note_record', fields, options);
  }

  noteBelowAge(fields, options) {
    return this.#door.execute('safeguard.note_below_age', fields, options);
  }

  declareConfidentiality(fields, options) {
    return this.#door.execute('safeguard.declare_confidentiality', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('safeguard.get', fields, options);
  }
}

class AssignmentRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  propose(fields, options) {
    return this.#door.execute('assignment.propose', fields, options);
  }

  proposeMatches(fields, options) {
    return this.#door.execute('assignment.propose_matches', fields, options);
  }

  accept(fields, options) {
    return this.#door.execute('assignment.accept', fields, options);
  }

  decline(fields, options) {
    return this.#door.execute('assignment.decline', fields, options);
  }

  start(fields, options) {
    return this.#door.execute('assignment.start', fields, options);
  }

  complete(fields, options) {
    return this.#door.execute('assignment.complete', fields, options);
  }

  cancel(fields, options) {
    return this.#door.execute('assignment.cancel', fields, options);
  }

  reportHours(fields, options) {
    return this.#door.execute('assignment.report_hours', fields, options);
  }

  approveHours(fields, options) {
    return this.#door.execute('assignment.approve_hours', fields, options);
  }

  rejectHours(fields, options) {
    return this.#door.execute('assignment.reject_hours', fields, options);
  }

  correctHours(fields, options) {
    return this.#door.execute('assignment.correct_hours', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('assignment.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('assignment.list', fields, options);
  }

  match(fields, options) {
    return this.#door.ask('assignment.match', fields, options);
  }

  matchReport(fields, options) {
    return this.#door.ask('assignment.match_report', fields, options);
  }

  matchPage(fields, options) {
    return this.#door.ask('assignment.match_page', fields, options);
  }

  hours(fields, options) {
    return this.#door.ask('assignment.hours', fields, options);
  }

  hoursFile(fields, options) {
    return this.#door.ask('assignment.hours_file', fields, options);
  }

  proof(fields, options) {
    return this.#door.ask('assignment.proof', fields, options);
  }

  jubilees(fields, options) {
    return this.#door.ask('assignment.jubilees', fields, options);
  }
}

class ShiftRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  confirm(fields, options) {
    return this.#door.execute('shift.confirm', fields, options);
  }

  giveBack(fields, options) {
    return this.#door.execute('shift.give_back', fields, options);
  }

  reportAbsence(fields, options) {
    return this.#door.execute('shift.report_absence', fields, options);
  }

  remind(fields, options) {
    return this.#door.execute('shift.remind', fields, options);
  }

  due(fields, options) {
    return this.#door.ask('shift.due', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('shift.list', fields, options);
  }

  staffing(fields, options) {
    return this.#door.ask('shift.staffing', fields, options);
  }
}

class ConversationRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  write(fields, options) {
    return this.#door.execute('conversation.write', fields, options);
  }

  read(fields, options) {
    return this.#door.ask('conversation.read', fields, options);
  }
}

class PartnershipRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  draft(fields, options) {
    return this.#door.execute('partnership.draft', fields, options);
  }

  dropDraft(fields, options) {
    return this.#door.execute('partnership.drop_draft', fields, options);
  }

  sign(fields, options) {
    return this.#door.execute('partnership.sign', fields, options);
  }

  review(fields, options) {
    return this.#door.execute('partnership.review', fields, options);
  }

  tie(fields, options) {
    return this.#door.execute('partnership.tie', fields, options);
  }

  giveNotice(fields, options) {
    return this.#door.execute('partnership.give_notice', fields, options);
  }

  agreeToEnd(fields, options) {
    return this.#door.execute('partnership.agree_to_end', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('partnership.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('partnership.list', fields, options);
  }

  support(fields, options) {
    return this.#door.ask('partnership.support', fields, options);
  }

  file(fields, options) {
    return this.#door.ask('partnership.file', fields, options);
  }
}

class GrantRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  announceRound(fields, options) {
    return this.#door.execute('grant.announce_round', fields, options);
  }

  adjustRound(fields, options) {
    return this.#door.execute('grant.adjust_round', fields, options);
  }

  draft(fields, options) {
    return this.#door.execute('grant.draft', fields, options);
  }

  submit(fields, options) {
    return this.#door.execute('grant.submit', fields, options);
  }

  record(fields, options) {
    return this.#door.execute('grant.record', fields, options);
  }

  askInfo(fields, options) {
    return this.#door.execute('grant.ask_info', fields, options);
  }

  supplement(fields, options) {
    return this.#door.execute('grant.supplement', fields, options);
  }

  findComplete(fields, options) {
    return this.#door.execute('grant.find_complete', fields, options);
  }

  assess(fields, options) {
    return this.#door.execute('grant.assess', fields, options);
  }

  decide(fields, options) {
    return this.#door.execute('grant.decide', fields, options);
  }

  pay(fields, options) {
    return this.#door.execute('grant.pay', fields, options);
  }

  report(fields, options) {
    return this.#door.execute('grant.report', fields, options);
  }

  settle(fields, options) {
    return this.#door.execute('grant.settle', fields, options);
  }

  repay(fields, options) {
    return this.#door.execute('grant.repay', fields, options);
  }

  withdraw(fields, options) {
    return this.#door.execute('grant.withdraw', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('grant.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('grant.list', fields, options);
  }

  round(fields, options) {
    return this.#door.ask('grant.round', fields, options);
  }

  rounds(fields, options) {
    return this.#door.ask('grant.rounds', fields, options);
  }

  export(fields, options) {
    return this.#door.ask('grant.export', fields, options);
  }
}

class AwardRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  announce(fields, options) {
    return this.#door.execute('award.announce', fields, options);
  }

  setEvent(fields, options) {
    return this.#door.execute('award.set_event', fields, options);
  }

  seatJuror(fields, options) {
    return this.#door.execute('award.seat_juror', fields, options);
  }

  excuseJuror(fields, options) {
    return this.#door.execute('award.excuse_juror', fields, options);
  }

  nominate(fields, options) {
    return this.#door.execute('award.nominate', fields, options);
  }

  join(fields, options) {
    return this.#door.execute('award.join', fields, options);
  }

  consent(fields, options) {
    return this.#door.execute('award.consent', fields, options);
  }

  decline(fields, options) {
    return this.#door.execute('award.decline', fields, options);
  }

  exclude(fields, options) {
    return this.#door.execute('award.exclude', fields, options);
  }

  givePoints(fields, options) {
    return this.#door.execute('award.give_points', fields, options);
  }

  vote(fields, options) {
    return this.#door.execute('award.vote', fields, options);
  }

  count(fields, options) {
    return this.#door.execute('award.count', fields, options);
  }

  declare(fields, options) {
    return this.#door.execute('award.declare', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('award.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('award.list', fields, options);
  }

  myVote(fields, options) {
    return this.#door.ask('award.my_vote', fields, options);
  }
}

class CouncilRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  setRules(fields, options) {
    return this.#door.execute('council.set_rules', fields, options);
  }

  callElection(fields, options) {
    return this.#door.execute('council.call_election', fields, options);
  }

  stand(fields, options) {
    return this.#door.execute('council.stand', fields, options);
  }

  withdraw(fields, options) {
    return this.#door.execute('council.withdraw', fields, options);
  }

  cancelElection(fields, options) {
    return this.#door.execute('council.cancel_election', fields, options);
  }

  recordResult(fields, options) {
    return this.#door.execute('council.record_result', fields, options);
  }

  appoint(fields, options) {
    return this.#door.execute('council.appoint', fields, options);
  }

  endMembership(fields, options) {
    return this.#door.execute('council.end_membership', fields, options);
  }

  hold(fields, options) {
    return this.#door.execute('council.hold', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('council.get', fields, options);
  }

  rules(fields, options) {
    return this.#door.ask('council.rules', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('council.list', fields, options);
  }
}

class AmbassadorRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  offer(fields, options) {
    return this.#door.execute('ambassador.offer', fields, options);
  }

  invite(fields, options) {
    return this.#door.execute('ambassador.invite', fields, options);
  }

  answer(fields, options) {
    return this.#door.execute('ambassador.answer', fields, options);
  }

  name(fields, options) {
    return this.#door.execute('ambassador.name', fields, options);
  }

  end(fields, options) {
    return this.#door.execute('ambassador.end', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('ambassador.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('ambassador.list', fields, options);
  }
}

class InitiativeRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  propose(fields, options) {
    return this.#door.execute('initiative.propose', fields, options);
  }

  agree(fields, options) {
    return this.#door.execute('initiative.agree', fields, options);
  }

  decline(fields, options) {
    return this.#door.execute('initiative.decline', fields, options);
  }

  report(fields, options) {
    return this.#door.execute('initiative.report', fields, options);
  }

  end(fields, options) {
    return this.#door.execute('initiative.end', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('initiative.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('initiative.list', fields, options);
  }
}

class DialogueFormRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  add(fields, options) {
    return this.#door.execute('dialogue_form.add', fields, options);
  }

  beginTrial(fields, options) {
    return this.#door.execute('dialogue_form.begin_trial', fields, options);
  }

  tie(fields, options) {
    return this.#door.execute('dialogue_form.tie', fields, options);
  }

  evaluate(fields, options) {
    return this.#door.execute('dialogue_form.evaluate', fields, options);
  }

  retire(fields, options) {
    return this.#door.execute('dialogue_form.retire', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('dialogue_form.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('dialogue_form.list', fields, options);
  }
}

class AssessmentRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  record(fields, options) {
    return this.#door.execute('assessment.record', fields, options);
  }

  publish(fields, options) {
    return this.#door.execute('assessment.publish', fields, options);
  }

  principles(fields, options) {
    return this.#door.ask('assessment.principles', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('assessment.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('assessment.list', fields, options);
  }

  summary(fields, options) {
    return this.#door.ask('assessment.summary', fields, options);
  }
}

class ReachRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  compare(fields, options) {
    return this.#door.ask('reach.compare', fields, options);
  }

  invite(fields, options) {
    return this.#door.ask('reach.invite', fields, options);
  }
}

class GatheringRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  call(fields, options) {
    return this.#door.execute('gathering.call', fields, options);
  }

  change(fields, options) {
    return this.#door.execute('gathering.change', fields, options);
  }

  cancel(fields, options) {
    return this.#door.execute('gathering.cancel', fields, options);
  }

  signUp(fields, options) {
    return this.#door.execute('gathering.sign_up', fields, options);
  }

  withdraw(fields, options) {
    return this.#door.execute('gathering.withdraw', fields, options);
  }

  promote(fields, options) {
    return this.#door.execute('gathering.promote', fields, options);
  }

  invite(fields, options) {
    return this.#door.execute('gathering.invite', fields, options);
  }

  reply(fields, options) {
    return this.#door.execute('gathering.reply', fields, options);
  }

  remind(fields, options) {
    return this.#door.execute('gathering.remind', fields, options);
  }

  recordTurnout(fields, options) {
    return this.#door.execute('gathering.record_turnout', fields, options);
  }

  noteRecording(fields, options) {
    return this.#door.execute('gathering.note_recording', fields, options);
  }

  keepMinutes(fields, options) {
    return this.#door.execute('gathering.keep_minutes', fields, options);
  }

  approveMinutes(fields, options) {
    return this.#door.execute('gathering.approve_minutes', fields, options);
  }

  report(fields, options) {
    return this.#door.execute('gathering.report', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('gathering.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('gathering.list', fields, options);
  }

  signUps(fields, options) {
    return this.#door.ask('gathering.sign_ups', fields, options);
  }

  mine(fields, options) {
    return this.#door.ask('gathering.mine', fields, options);
  }

  due(fields, options) {
    return this.#door.ask('gathering.due', fields, options);
  }

  calendar(fields, options) {
    return this.#door.ask('gathering.calendar', fields, options);
  }
}

class NoticeRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  follow(fields, options) {
    return this.#door.execute('notice.follow', fields, options);
  }

  unfollow(fields, options) {
    return this.#door.execute('notice.unfollow', fields, options);
  }

  changeWishes(fields, options) {
    return this.#door.execute('notice.change_wishes', fields, options);
  }

  stop(fields, options) {
    return this.#door.execute('notice.stop', fields, options);
  }

  read(fields, options) {
    return this.#door.execute('notice.read', fields, options);
  }

  gather(fields, options) {
    return this.#door.execute('notice.gather', fields, options);
  }

  take(fields, options) {
    return this.#door.execute('notice.take', fields, options);
  }

  report(fields, options) {
    return this.#door.execute('notice.report', fields, options);
  }

  inbox(fields, options) {
    return this.#door.ask('notice.inbox', fields, options);
  }

  wishes(fields, options) {
    return this.#door.ask('notice.wishes', fields, options);
  }

  outbox(fields, options) {
    return this.#door.ask('notice.outbox', fields, options);
  }

  outgoing(fields, options) {
    return this.#door.ask('notice.outgoing', fields, options);
  }
}

class NewsletterRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  begin(fields, options) {
    return this.#door.execute('newsletter.begin', fields, options);
  }

  gather(fields, options) {
    return this.#door.execute('newsletter.gather', fields, options);
  }

  edit(fields, options) {
    return this.#door.execute('newsletter.edit', fields, options);
  }

  approve(fields, options) {
    return this.#door.execute('newsletter.approve', fields, options);
  }

  send(fields, options) {
    return this.#door.execute('newsletter.send', fields, options);
  }

  discard(fields, options) {
    return this.#door.execute('newsletter.discard', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('newsletter.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('newsletter.list', fields, options);
  }

  page(fields, options) {
    return this.#door.ask('newsletter.page', fields, options);
  }

  audience(fields, options) {
    return this.#door.ask('newsletter.audience', fields, options);
  }
}

class DialogueRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  open(fields, options) {
    return this.#door.execute('dialogue.open', fields, options);
  }

  change(fields, options) {
    return this.#door.execute('dialogue.change', fields, options);
  }

  extend(fields, options) {
    return this.#door.execute('dialogue.extend', fields, options);
  }

  end(fields, options) {
    return this.#door.execute('dialogue.end', fields, options);
  }

  close(fields, options) {
    return this.#door.execute('dialogue.close', fields, options);
  }

  reopen(fields, options) {
    return this.#door.execute('dialogue.reopen', fields, options);
  }

  invite(fields, options) {
    return this.#door.execute('dialogue.invite', fields, options);
  }

  contribute(fields, options) {
    return this.#door.execute('dialogue.contribute', fields, options);
  }

  revise(fields, options) {
    return this.#door.execute('dialogue.revise', fields, options);
  }

  withdraw(fields, options) {
    return this.#door.execute('dialogue.withdraw', fields, options);
  }

  voice(fields, options) {
    return this.#door.execute('dialogue.voice', fields, options);
  }

  putReason(fields, options) {
    return this.#door.execute('dialogue.put_reason', fields, options);
  }

  hide(fields, options) {
    return this.#door.execute('dialogue.hide', fields, options);
  }

  appeal(fields, options) {
    return this.#door.execute('dialogue.appeal', fields, options);
  }

  decideAppeal(fields, options) {
    return this.#door.execute('dialogue.decide_appeal', fields, options);
  }

  restore(fields, options) {
    return this.#door.execute('dialogue.restore', fields, options);
  }

  topic(fields, options) {
    return this.#door.ask('dialogue.topic', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('dialogue.list', fields, options);
  }

  contributions(fields, options) {
    return this.#door.ask('dialogue.contributions', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('dialogue.get', fields, options);
  }

  votes(fields, options) {
    return this.#door.ask('dialogue.votes', fields, options);
  }

  polis(fields, options) {
    return this.#door.ask('dialogue.polis', fields, options);
  }

  reasons(fields, options) {
    return this.#door.ask('dialogue.reasons', fields, options);
  }

  findings(fields, options) {
    return this.#door.ask('dialogue.findings', fields, options);
  }

  signs(fields, options) {
    return this.#door.ask('dialogue.signs', fields, options);
  }
}

class SortitionRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  distribute(fields, options) {
    return this.#door.ask('sortition.distribute', fields, options);
  }

  lottery(fields, options) {
    return this.#door.ask('sortition.lottery', fields, options);
  }

  conflicts(fields, options) {
    return this.#door.ask('sortition.conflicts', fields, options);
  }

  replacement(fields, options) {
    return this.#door.ask('sortition.replacement', fields, options);
  }

  reserves(fields, options) {
    return this.#door.ask('sortition.reserves', fields, options);
  }

  report(fields, options) {
    return this.#door.ask('sortition.report', fields, options);
  }

  readTables(fields, options) {
    return this.#door.ask('sortition.read_tables', fields, options);
  }

  writeTables(fields, options) {
    return this.#door.ask('sortition.write_tables', fields, options);
  }

  verify(fields, options) {
    return this.#door.ask('sortition.verify', fields, options);
  }

  verifyChances(fields, options) {
    return this.#door.ask('sortition.verify_chances', fields, options);
  }

  person(fields, options) {
    return this.#door.ask('sortition.person', fields, options);
  }
}

class MatchingRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  solve(fields, options) {
    return this.#door.ask('matching.solve', fields, options);
  }

  resolve(fields, options) {
    return this.#door.ask('matching.resolve', fields, options);
  }

  relax(fields, options) {
    return this.#door.ask('matching.relax', fields, options);
  }

  stable(fields, options) {
    return this.#door.ask('matching.stable', fields, options);
  }

  frontier(fields, options) {
    return this.#door.ask('matching.frontier', fields, options);
  }
}

class JournalRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  correctTime(fields, options) {
    return this.#door.execute('journal.correct_time', fields, options);
  }
}

class CalendarRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  holidays(fields, options) {
    return this.#door.ask('calendar.holidays', fields, options);
  }

  lastDay(fields, options) {
    return this.#door.ask('calendar.last_day', fields, options);
  }

  closesAt(fields, options) {
    return this.#door.ask('calendar.closes_at', fields, options);
  }

  opensAt(fields, options) {
    return this.#door.ask('calendar.opens_at', fields, options);
  }

  localDate(fields, options) {
    return this.#door.ask('calendar.local_date', fields, options);
  }

  toInstant(fields, options) {
    return this.#door.ask('calendar.to_instant', fields, options);
  }

  isoWeek(fields, options) {
    return this.#door.ask('calendar.iso_week', fields, options);
  }

  workingDaysAfter(fields, options) {
    return this.#door.ask('calendar.working_days_after', fields, options);
  }

  dateText(fields, options) {
    return this.#door.ask('calendar.date_text', fields, options);
  }

  isExcluded(fields, options) {
    return this.#door.ask('calendar.is_excluded', fields, options);
  }
}

class IdentityRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  checkCpr(fields, options) {
    return this.#door.ask('identity.check_cpr', fields, options);
  }

  checkCvr(fields, options) {
    return this.#door.ask('identity.check_cvr', fields, options);
  }

  checkPostalCode(fields, options) {
    return this.#door.ask('identity.check_postal_code', fields, options);
  }

  checkKle(fields, options) {
    return this.#door.ask('identity.check_kle', fields, options);
  }

  checkCaseNumber(fields, options) {
    return this.#door.ask('identity.check_case_number', fields, options);
  }

  municipality(fields, options) {
    return this.#door.ask('identity.municipality', fields, options);
  }

  municipalities(fields, options) {
    return this.#door.ask('identity.municipalities', fields, options);
  }

  attest(fields, options) {
    return this.#door.ask('identity.attest', fields, options);
  }
}

export class Rooms {
  #citizens;
  #persons;
  #interests;
  #ways;
  #ideas;
  #files;
  #contactPoints;
  #hearings;
  #responses;
  #intakes;
  #whitePapers;
  #teams;
  #meetings;
  #organisations;
  #needs;
  #offers;
  #safeguards;
  #assignments;
  #shifts;
  #conversations;
  #partnerships;
  #grants;
  #awards;
  #councils;
  #ambassadors;
  #initiatives;
  #dialogueForms;
  #assessments;
  #reach;
  #gatherings;
  #notices;
  #newsletters;
  #dialogues;
  #sortitions;
  #matchings;
  #journal;
  #calendar;
  #identity;
  #door;

  constructor(door) {
    this.#door = door;
  }

  get citizens() {
    return (this.#citizens ??= new CitizenRoom(this.#door));
  }

  get persons() {
    return (this.#persons ??= new PersonRoom(this.#door));
  }

  get interests() {
    return (this.#interests ??= new InterestRoom(this.#door));
  }

  get ways() {
    return (this.#ways ??= new WayRoom(this.#door));
  }

  get ideas() {
    return (this.#ideas ??= new IdeaRoom(this.#door));
  }

  get files() {
    return (this.#files ??= new FileRoom(this.#door));
  }

  get contactPoints() {
    return (this.#contactPoints ??= new ContactPointRoom(this.#door));
  }

  get hearings() {
    return (this.#hearings ??= new HearingRoom(this.#door));
  }

  get responses() {
    return (this.#responses ??= new ResponseRoom(this.#door));
  }

  get intakes() {
    return (this.#intakes ??= new IntakeRoom(this.#door));
  }

  get whitePapers() {
    return (this.#whitePapers ??= new WhitePaperRoom(this.#door));
  }

  get teams() {
    return (this.#teams ??= new TeamRoom(this.#door));
  }

  get meetings() {
    return (this.#meetings ??= new MeetingRoom(this.#door));
  }

  get organisations() {
    return (this.#organisations ??= new OrganisationRoom(this.#door));
  }

  get needs() {
    return (this.#needs ??= new NeedRoom(this.#door));
  }

  get offers() {
    return (this.#offers ??= new OfferRoom(this.#door));
  }

  get safeguards() {
    return (this.#safeguards ??= new SafeguardRoom(this.#door));
  }

  get assignments() {
    return (this.#assignments ??= new AssignmentRoom(this.#door));
  }

  get shifts() {
    return (this.#shifts ??= new ShiftRoom(this.#door));
  }

  get conversations() {
    return (this.#conversations ??= new ConversationRoom(this.#door));
  }

  get partnerships() {
    return (this.#partnerships ??= new PartnershipRoom(this.#door));
  }

  get grants() {
    return (this.#grants ??= new GrantRoom(this.#door));
  }

  get awards() {
    return (this.#awards ??= new AwardRoom(this.#door));
  }

  get councils() {
    return (this.#councils ??= new CouncilRoom(this.#door));
  }

  get ambassadors() {
    return (this.#ambassadors ??= new AmbassadorRoom(this.#door));
  }

  get initiatives() {
    return (this.#initiatives ??= new InitiativeRoom(this.#door));
  }

  get dialogueForms() {
    return (this.#dialogueForms ??= new DialogueFormRoom(this.#door));
  }

  get assessments() {
    return (this.#assessments ??= new AssessmentRoom(this.#door));
  }

  get reach() {
    return (this.#reach ??= new ReachRoom(this.#door));
  }

  get gatherings() {
    return (this.#gatherings ??= new GatheringRoom(this.#door));
  }

  get notices() {
    return (this.#notices ??= new NoticeRoom(this.#door));
  }

  get newsletters() {
    return (this.#newsletters ??= new NewsletterRoom(this.#door));
  }

  get dialogues() {
    return (this.#dialogues ??= new DialogueRoom(this.#door));
  }

  get sortitions() {
    return (this.#sortitions ??= new SortitionRoom(this.#door));
  }

  get matchings() {
    return (this.#matchings ??= new MatchingRoom(this.#door));
  }

  get journal() {
    return (this.#journal ??= new JournalRoom(this.#door));
  }

  get calendar() {
    return (this.#calendar ??= new CalendarRoom(this.#door));
  }

  get identity() {
    return (this.#identity ??= new IdentityRoom(this.#door));
  }
}
