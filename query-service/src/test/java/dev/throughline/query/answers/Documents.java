package dev.throughline.query.answers;

/** GraphQL queries for every field there is. */
final class Documents {
    private static final String MOMENT = "asOf knownAt position freshness { recordedAt lagSeconds stale }";
    private static final String PAGE =
            MOMENT + " totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
    private static final String MONEY = "{ amount currency }";

    static final String ROADMAP = """
            query($asOf: String, $position: Long, $first: Int, $after: String) {
              roadmap(asOf: $asOf, position: $position, first: $first, after: $after) {
                %s
                edges { cursor node {
                  bet portfolio title benefit objective innovationType door critical origin proposedAt stage horizon
                  window { start target } owner { person singleThreaded }
                  lastDecision { decision outcome decidedOn effectiveAt }
                  budgetCap %s spent %s nextReviewBy flags version effectiveAt } } } }
            """.formatted(PAGE, MONEY, MONEY);

    static final String BET = """
            query($id: ID!, $asOf: String, $position: Long) {
              bet(id: $id, asOf: $asOf, position: $position) {
                %s
                bet {
                  id portfolio title customer problem benefit objective innovationType door critical origin
                  signal { date source } supersedes acknowledgedKilled proposedAt stage stages { stage since until }
                  horizon window { start target }
                  placements { effectiveAt from to window { start target } trigger cites { kind id } reason actor }
                  owner { person singleThreaded since until } formerOwners { person singleThreaded since until }
                  decisions { decision outcome decidedOn effectiveAt recordedAt actor onBehalfOf rationale
                    alternativesRejected gaveUp versus answers evidence
                    consequence { budgetCap %s nextReviewBy reasonCode learnings capacityReleasedOn transferredTo } }
                  budgetCap %s nextReviewBy spent %s spendByCategory { category spent %s }
                  flags imported importedReason version effectiveAt } } }
            """.formatted(MOMENT, MONEY, MONEY, MONEY, MONEY);

    static final String HISTORY = """
            query($id: ID!, $asOf: String, $position: Long) {
              betHistory(id: $id, asOf: $asOf, position: $position) {
                %s
                edges { cursor node {
                  sequence position id type effectiveAt recordedAt actor roles onBehalfOf policyVersion reason historic
                  commandId correlationId causationId payload sentence } } } }
            """.formatted(PAGE);

    private static final String OF_PORTFOLIO = """
            { id name currency zone fiscalYearStart weekEndingDay openedAt policyVersion
              policy { externalParticipants pressReleaseWords faqWords seatContract ownerlessDays decisionDays graceDays
                titleSimilarity fullTimeShare mix { core adjacent transformational } }
              version effectiveAt }
            """;

    static final String PORTFOLIOS =
            "query($asOf: String, $position: Long) { portfolios(asOf: $asOf, position: $position) { %s edges { cursor node %s } } }"
                    .formatted(PAGE, OF_PORTFOLIO);

    static final String PORTFOLIO =
            "query($id: ID!, $asOf: String, $position: Long) { portfolio(id: $id, asOf: $asOf, position: $position) { %s portfolio %s } }"
                    .formatted(MOMENT, OF_PORTFOLIO);

    private Documents() {}
}
