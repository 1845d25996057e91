package dev.throughline.query.graveyard;

import dev.throughline.events.BetId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.graveyard.Graves.Titled;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.HomeRows;
import dev.throughline.query.history.Homes;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Listing;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.PortfolioLife;
import dev.throughline.query.platform.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers which bets were killed, in the same few statements however many there are. */
@Component
class GraveyardViews {
    private final Scopes scopes;
    private final Histories histories;
    private final HomeRows homes;
    private final Graves graves;

    GraveyardViews(Scopes scopes, Histories histories, HomeRows homes, Graves graves) {
        this.scopes = scopes;
        this.histories = histories;
        this.homes = homes;
        this.graves = graves;
    }

    Connection<Grave> page(GraveyardRequest request, PageRequest page, MomentRequest at, Caller caller) {
        request.check();
        Listing listing = scopes.list(request.list(), page, request.portfolio(), at, caller);
        return rows(request, scopes.of(request.portfolio(), listing.moment(), caller), caller)
                .page(listing);
    }

    Whole<Grave> whole(GraveyardRequest request, MomentRequest at, Caller caller) {
        request.check();
        return rows(request, scopes.fix(request.portfolio(), at, caller), caller);
    }

    private Whole<Grave> rows(GraveyardRequest request, Scope scope, Caller caller) {
        List<Found> found = found(request, scope);
        List<BetId> ids = found.stream().map(Found::bet).toList();
        Map<BetId, List<String>> revivals = graves.revivals(scope, ids, caller.portfolios());
        Map<BetId, BetLife> bets = histories
                .bets(scope, found.stream().map(Found::bet).toList())
                .stream()
                .collect(Collectors.toMap(BetLife::bet, Function.identity()));
        Capacity capacity = histories.capacity(scope);
        Homes home = homes.of(scope);
        Instant now = scope.moment().asOf();
        List<Grave> rows = found.stream()
                .flatMap(each -> Stream.ofNullable(bets.get(each.bet()))
                        .map(bet -> Grave.of(
                                bet,
                                each.similarity(),
                                home.of(bet),
                                capacity.fteDays(
                                        bet.bet(), home.of(bet).calendar().day(now)),
                                revivals.getOrDefault(bet.bet(), List.of()))))
                .filter(request::includes)
                .toList();
        return new Whole<>(Grave.class, scope.moment(), rows);
    }

    private List<Found> found(GraveyardRequest request, Scope scope) {
        List<Titled> killed = graves.find(scope, request.text());
        if (request.similarTo() == null) {
            return Found.all(killed);
        }
        BigDecimal threshold = request.threshold();
        Map<PortfolioId, BigDecimal> policies = threshold == null ? thresholds(scope) : Map.of();
        BigDecimal usual = threshold == null ? Policy.DEFAULT.titleSimilarity() : threshold;
        return Found.similar(killed, request.similarTo(), portfolio -> policies.getOrDefault(portfolio, usual));
    }

    /** What each portfolio's policy asks to be acknowledged at the moment. */
    private Map<PortfolioId, BigDecimal> thresholds(Scope scope) {
        Instant now = scope.moment().asOf();
        return histories.portfolios(scope).stream()
                .collect(Collectors.toMap(
                        PortfolioLife::portfolio, life -> life.policyAt(now).titleSimilarity()));
    }
}
