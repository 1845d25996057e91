package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Forecasts, as good as they turned out to be. */
final class CalibrationView implements View {
    private static final int FEWEST = 20;

    /** A forecast, and what came true; nothing while nobody has told. */
    private record Said(
            BetFacts bet,
            ForecastRecorded forecast,
            @Nullable String result) {
        boolean isTold() {
            return "TRUE".equals(result) || "FALSE".equals(result);
        }

        BigDecimal outcome() {
            return "TRUE".equals(result) ? BigDecimal.ONE : BigDecimal.ZERO;
        }
    }

    @Override
    public String operation() {
        return "calibration";
    }

    @Override
    public Question question(Asked of) {
        return FunnelView.overSomeDays(of);
    }

    @Override
    public Object answer(Question question, Past past) {
        Region region = Region.of(question, past);
        List<Said> all = said(question, region);
        return object(
                "all", figures(all, region),
                "reliability", reliability(all),
                "byPortfolio",
                        grouped(
                                all,
                                each -> each.bet().proposal().portfolio().value(),
                                (portfolio, some) -> object("portfolio", portfolio, "figures", figures(some, region))),
                "byQuarter",
                        grouped(
                                all,
                                each -> region.quarterStart(each.forecast().resolveBy()),
                                (start, some) -> object(
                                        "quarter", region.quarterName(start),
                                        "from", start,
                                        "to", Region.quarterEnd(start),
                                        "figures", figures(some, region))),
                "overdue", overdue(all, region.today()));
    }

    private static List<Said> said(Question question, Region region) {
        List<Said> all = new ArrayList<>();
        for (BetFacts bet : region.bets()) {
            bet.all(ForecastRecorded.class)
                    .filter(forecast -> Region.isAsked(question, forecast.resolveBy()))
                    .forEach(forecast -> all.add(new Said(
                            bet,
                            forecast,
                            bet.all(ForecastResolved.class)
                                    .filter(told -> told.forecast().equals(forecast.forecast()))
                                    .map(told -> told.result().name())
                                    .findFirst()
                                    .orElse(null))));
        }
        return all;
    }

    private interface Row<K> {
        Object of(K key, List<Said> some);
    }

    private static <K extends Comparable<? super K>> List<Object> grouped(
            List<Said> all, Function<Said, K> key, Row<K> row) {
        Map<K, List<Said>> groups = new TreeMap<>();
        all.forEach(each -> groups.computeIfAbsent(key.apply(each), some -> new ArrayList<>())
                .add(each));
        List<Object> rows = new ArrayList<>();
        groups.forEach((each, some) -> rows.add(row.of(each, some)));
        return rows;
    }

    /** skill = 1 − Brier ÷ (ō(1 − ō)), where both are n-ths: (n Σo − (Σo)² − n Σ(p − o)²) ÷ (n Σo − (Σo)²). */
    private static Object figures(List<Said> some, Region region) {
        List<Said> told = some.stream().filter(Said::isTold).toList();
        boolean shown = told.size() >= FEWEST;
        BigDecimal n = BigDecimal.valueOf(told.size());
        BigDecimal errors = sum(told, each -> {
            BigDecimal error = each.forecast().probability().subtract(each.outcome());
            return error.multiply(error);
        });
        BigDecimal came = sum(told, Said::outcome);
        BigDecimal spread = n.multiply(came).subtract(came.multiply(came));
        return object(
                "count",
                told.size(),
                "hidden",
                !shown,
                "brier",
                shown ? Sums.ratio(errors, n) : null,
                "shareTrue",
                shown ? Sums.ratio(came, n) : null,
                "skill",
                shown ? Sums.ratio(spread.subtract(n.multiply(errors)), spread) : null,
                "overdue",
                count(some, each -> isOverdue(each, region.today())),
                "open",
                count(some, each -> each.result() == null && !isOverdue(each, region.today())),
                "voided",
                count(some, each -> "VOID".equals(each.result())));
    }

    private static long count(List<Said> some, Predicate<Said> which) {
        return some.stream().filter(which).count();
    }

    private static BigDecimal sum(List<Said> some, Function<Said, BigDecimal> of) {
        return some.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isOverdue(Said each, LocalDate today) {
        return each.result() == null && today.isAfter(each.forecast().resolveBy());
    }

    /** From 0.0, from 0.1 and so on; 1 belongs to the last. */
    private static List<Object> reliability(List<Said> all) {
        List<Said> told = all.stream().filter(Said::isTold).toList();
        boolean shown = told.size() >= FEWEST;
        List<Object> rows = new ArrayList<>();
        for (int tenth = 0; tenth < 10; tenth++) {
            BigDecimal from = BigDecimal.valueOf(tenth, 1);
            BigDecimal to = BigDecimal.valueOf(tenth + 1L, 1);
            boolean last = tenth == 9;
            List<Said> here = told.stream()
                    .filter(each -> each.forecast().probability().compareTo(from) >= 0)
                    .filter(each -> last || each.forecast().probability().compareTo(to) < 0)
                    .toList();
            BigDecimal n = BigDecimal.valueOf(here.size());
            BigDecimal said = sum(here, each -> each.forecast().probability());
            rows.add(object(
                    "from",
                    from,
                    "to",
                    to,
                    "count",
                    here.size(),
                    "meanProbability",
                    shown ? Sums.ratio(said, n) : null,
                    "shareTrue",
                    shown ? Sums.ratio(sum(here, Said::outcome), n) : null));
        }
        return rows;
    }

    private static List<Object> overdue(List<Said> all, LocalDate today) {
        return all.stream()
                .filter(each -> isOverdue(each, today))
                .sorted(Comparator.comparing((Said each) -> each.forecast().resolveBy())
                        .thenComparing(each -> each.bet().id())
                        .thenComparing(each -> each.forecast().forecast().value()))
                .<Object>map(each -> object(
                        "bet", each.bet().id(),
                        "title", each.bet().proposal().title(),
                        "portfolio", each.bet().proposal().portfolio(),
                        "forecast", each.forecast().forecast(),
                        "claim", each.forecast().claim(),
                        "resolveBy", each.forecast().resolveBy(),
                        "daysOver", ChronoUnit.DAYS.between(each.forecast().resolveBy(), today)))
                .toList();
    }
}
