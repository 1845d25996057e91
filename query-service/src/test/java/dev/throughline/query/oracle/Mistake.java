package dev.throughline.query.oracle;

import java.util.List;

/**
 * A mistake that somebody could have made.
 *
 * @param type the class it is made in, below {@code dev.throughline.query}
 * @param right a piece of its source that stands there once, within a method
 * @param wrong what stands there instead. Only bodies of methods can change: no lambda more or less, none that holds more or
 *     less; and a record with a nullable component cannot be changed and changed back (the JVM mixes up its annotations)
 */
record Mistake(String type, String right, String wrong) {
    static final List<Mistake> ALL = List.of(
            new Mistake("picture.Undecided", "without(firings, decision)", "firings"),
            new Mistake("picture.Headline", "benefit, now, innovationType", "benefit, objective, innovationType"),
            new Mistake("picture.BetPicture", "resting(Stage.PAUSED, stage)", "in(Stage.PAUSED, stage)"),
            new Mistake(
                    "picture.BetPicture",
                    "in(resumesTo == null ? Stage.PRESSURE_TESTING : resumesTo, null)",
                    "in(Stage.PRESSURE_TESTING, null)"),
            new Mistake("picture.BetPicture", "stage == Stage.COMMITTED && owner == null", "owner == null"),
            new Mistake(
                    "picture.BetPicture",
                    "imported || recorded.context().historic() != null",
                    "recorded.context().historic() != null"),
            new Mistake("picture.Funding", "spent.add(amount.value())", "spent.max(amount.value())"),
            new Mistake("roadmap.RowPicture", "date(\"window_target\")", "date(\"window_start\")"),
            new Mistake("roadmap.RowPicture", "row.getString(\"objective\")", "row.getString(\"benefit\")"),
            new Mistake("roadmap.RowPicture", "instant(\"proposed_at\")", "instant(\"effective_from\")"),
            new Mistake(
                    "roadmap.RoadmapRows",
                    "SET effective_to = n.effective_to, position_to = n.position_to",
                    "SET position_to = n.position_to"),
            new Mistake("roadmap.RoadmapConditions", "if (!visible.all()) {", "if (visible.all()) {"),
            new Mistake("roadmap.RoadmapViews", "falling ? \"<\" : \">\"", "falling ? \"<=\" : \">=\""),
            new Mistake(
                    "portfolio.PortfolioRows",
                    "row.put(\"policy_version\", p.policyVersion());",
                    "row.put(\"policy_version\", p.version());"),
            new Mistake(
                    "history.StreamHomes",
                    "case BetProposed e -> e.portfolio().value();",
                    "case BetProposed e -> e.title();"),
            new Mistake("bet.parts.Assumption", "(earlier, later) -> later", "(earlier, later) -> earlier"),
            new Mistake("bet.parts.PressureTest", "Math::max", "Integer::sum"),
            new Mistake("history.Observations", "ORDER BY period_end DESC", "ORDER BY period_end"),
            new Mistake("history.Observations", "period_end DESC, sequence DESC", "period_end DESC, sequence"),
            new Mistake("picture.LastValues", "List.copyOf(values.reversed())", "List.copyOf(values)"),
            new Mistake("bet.parts.CrewMember", "fraction, from, last)", "fraction, from, to)"),
            new Mistake("picture.Dependency", "open.remove(e.other());", "open.get(e.other());"),
            new Mistake("bet.life.Steps", "now = after;", "now = before;"),
            new Mistake("bet.narrative.NarrativeViews", "Math.max(1, to - 1)", "1"),
            new Mistake(
                    "bet.narrative.Narrative",
                    "each.getKey().isPressRelease() == pressRelease",
                    "pressRelease || !each.getKey().isPressRelease()"),
            new Mistake("bet.narrative.Piece", "last.before() + source", "last.before()"),
            new Mistake(
                    "bet.narrative.Piece", "add(Fate.ADDED, block.after(), to)", "add(Fate.SAME, block.after(), to)"),
            new Mistake(
                    "tripwires.MetricLife",
                    "later.period().end().isBefore(earlier.period().end()) ? earlier : later",
                    "later"),
            new Mistake("tripwires.Tripwires", "!own.isEmpty(),", "undecided != null,"),
            new Mistake(
                    "tripwires.TripwireViews",
                    "fired, calendar, calendar.day(now)",
                    "fired, calendar, BusinessCalendar.ACROSS.day(now)"),
            new Mistake(
                    "duties.Reckoning",
                    "return recordedOn(event).isAfter(dueOn);",
                    "return calendar.day(event.context().effectiveAt()).isAfter(dueOn);"),
            new Mistake(
                    "duties.DecisionDuties",
                    "decision -> decision.outcome() != DecisionOutcome.TRADE_OFF",
                    "decision -> decision.outcome() != DecisionOutcome.COMMIT"),
            new Mistake(
                    "duties.LookingBack",
                    "bet.reckoning().calendar().day(recorded.context().effectiveAt())",
                    "bet.reckoning().recordedOn(recorded)"),
            new Mistake(
                    "duties.DeckDuties",
                    "WorkingDays.after(week.end(), WORKING_DAYS_TO_CLOSE)",
                    "week.end().plusDays(WORKING_DAYS_TO_CLOSE)"),
            new Mistake("duties.GateDuties", "commandId().equals(command)", "commandId().equals(command + command)"),
            new Mistake("mechanisms.Weeks", "!day.isAfter(end())", "day.isBefore(end())"),
            new Mistake("duties.Mechanism", "kind.isOnAgenda() && kind.isCounted()", "kind.isCounted()"),
            new Mistake("review.chart.Axes", ".max(BigDecimal::compareTo)", ".min(BigDecimal::compareTo)"),
            new Mistake("review.chart.Limits", "multiply(rangeSum).multiply(n)", "multiply(rangeSum).multiply(m)"),
            new Mistake("review.series.Series", "values.size() < needed.size()", "values.isEmpty()"),
            new Mistake(
                    "review.exceptions.Guardrail",
                    "day.isBefore(promise.due()) ? promise.baseline() : promise.target()",
                    "promise.target()"),
            new Mistake(
                    "review.ReviewedDeck",
                    "Math.min(closed.event().logPosition(), closed.recorded().position())",
                    "closed.recorded().position()"),
            new Mistake("review.ReviewLists", "scope.today().minusDays(1)", "scope.today()"),
            new Mistake("review.meeting.Meeting", "by.isAfter(dueBy())", "!by.isBefore(dueBy())"),
            new Mistake("allocation.PersonWeek", "share.home() || share.isHere()", "share.isHere()"),
            new Mistake(
                    "allocation.PersonWeek",
                    "contractedFte().subtract(fte(Share::home))",
                    "contractedFte().subtract(fte(Share::isHere))"),
            new Mistake(
                    "allocation.Ground",
                    "life.at(calendar.endOf(day))",
                    "life.at(calendar.endOf(day.withDayOfMonth(1)))"),
            new Mistake(
                    "allocation.Ground",
                    "Instant end = calendar.endOf(week.end());",
                    "Instant end = calendar.endOf(week.start());"),
            new Mistake("allocation.Ground", "targets.size() == 1", "!targets.isEmpty()"),
            new Mistake("allocation.Weeks", "weeks - 1L - each", "weeks - each"),
            new Mistake("metric.MetricDetail", "byEnd.put(", "byEnd.putIfAbsent("),
            new Mistake("picture.MetricLife", "return versions.size();", "return 1;"),
            new Mistake(
                    "metric.MetricViews",
                    "Comparator.comparing(ObservationRow::end)",
                    "Comparator.comparing(ObservationRow::effectiveAt)"),
            new Mistake(
                    "calibration.TrackedForecast",
                    "return came() || forecast.result() == ForecastResult.FALSE;",
                    "return forecast.result() != null;"),
            new Mistake(
                    "calibration.CalibrationReport",
                    "Comparator.comparing(OverdueForecast::resolveBy)",
                    "Comparator.comparing(OverdueForecast::claim)"),
            new Mistake(
                    "funnel.FunnelBet",
                    "WAY.indexOf(period.stage()) > WAY.indexOf(stage)",
                    "WAY.indexOf(period.stage()) >= WAY.indexOf(stage)"),
            new Mistake("funnel.FunnelBet", "path.getLast().since()", "path.getFirst().since()"),
            new Mistake("funnel.FunnelBet", "path.get(n).stage() == to", "path.getLast().stage() == to"),
            new Mistake("figures.KaplanMeier", "atRisk -= each.getValue().size();", "atRisk -= ended;"),
            new Mistake("figures.KaplanMeier", "BigDecimal.ONE.subtract(share)", "share"),
            new Mistake("flow.Waits", "decidedAt != null)", "true)"),
            new Mistake("decisions.DecisionLog", ".max(Comparator.naturalOrder())", ".min(Comparator.naturalOrder())"),
            new Mistake(
                    "decisions.DecisionLog",
                    "Objects.requireNonNullElse(request.door(), headline.door())",
                    "headline.door()"),
            new Mistake(
                    "decisions.DecisionLog",
                    "e.decision().value().equals(request.answeredBy())",
                    "e.decision().value().equals(request.decision())"),
            new Mistake("decisions.DecisionSort", "each.latencyDays() == null)", "each.latencyDays() != null)"),
            new Mistake(
                    "decisions.RequestSort",
                    "return this == URGENCY ? OPEN_FIRST.thenComparing(inOrder) : inOrder;",
                    "return inOrder;"),
            new Mistake("decisions.RequestSort", "(descending ? key().reversed() : key())", "key()"),
            new Mistake("roadmap.diff.BetStretch", "return version > shown;", "return version >= shown;"),
            new Mistake("roadmap.diff.BetStretch", "return since.isTrue(event);", "return since.shows(event);"),
            new Mistake("roadmap.thrash.Thrash", "asOf.isBefore(last) ? asOf : last", "last"),
            new Mistake(
                    "roadmap.thrash.ThrashTrigger",
                    "each.weight().isMove() && each.move().trigger() == trigger",
                    "each.move().trigger() == trigger"),
            new Mistake("roadmap.thrash.Weight", "if (!move.changesSomething()) {", "if (!move.changesHorizon()) {"),
            new Mistake("roadmap.thrash.CommittedBet", ".minusDays(1))", ")"),
            new Mistake(
                    "capacity.Capacity",
                    "person.fraction(bet, day).multiply(person.fte(day))",
                    "person.fraction(bet, day)"),
            new Mistake(
                    "tripwires.Wait",
                    "calendar.day(fired.firing().effectiveAt()).plusDays(1)",
                    "calendar.day(fired.firing().effectiveAt())"),
            new Mistake(
                    "tripwires.Wait",
                    "later.days.first().isAfter(days.last().plusDays(1))",
                    "later.days.first().isAfter(days.first())"),
            new Mistake(
                    "ownership.Coverage",
                    "calendar.endOf(day).minus(1, ChronoUnit.MICROS)",
                    "calendar.endOf(day.minusDays(1))"),
            new Mistake("ownership.Coverage", "compareTo(BigDecimal.ONE) < 0", "compareTo(BigDecimal.ONE) <= 0"),
            new Mistake("ownership.Since", "since = picture.seen().effectiveAt();", "since = picture.proposedAt();"),
            new Mistake("investment.Plan", "by(day).subtract(by(day.minusDays(1)))", "by(day)"),
            new Mistake("investment.Learning", "wasKilled ? BigDecimal.ZERO : tests(bet)", "tests(bet)"),
            new Mistake(
                    "investment.Learning",
                    "verdict.verdict() != AssumptionVerdict.UNRESOLVED",
                    "verdict.verdict() == AssumptionVerdict.SUPPORTED"),
            new Mistake(
                    "bet.succession.SuccessionAction",
                    "!done.contains(assigned.action())",
                    "done.contains(assigned.action())"),
            new Mistake(
                    "bet.succession.SuccessionOfPerson",
                    "owner == null ? left(person, bet) : owner.person().equals(person)",
                    "owner == null || owner.person().equals(person)"),
            new Mistake("graveyard.Graves", "ORDER BY killed_at DESC, bet", "ORDER BY killed_at, bet"),
            new Mistake("metric.MetricDefinition", "revised.effectiveAt()", "revised.recorded().recordedAt()"),
            new Mistake("metric.MetricDefinition", "revised.context().by()", "revised.context().actor()"),
            new Mistake(
                    "graveyard.Graves",
                    "killed_at <= :asOf AND killed_position <= :position",
                    "killed_position <= :position"),
            new Mistake("graveyard.TitleSimilarity", "(\"  \" + word + \" \")", "(\" \" + word + \" \")"));

    /** Whether it may leave something wrong behind in the rows that views read. */
    boolean mayWrite() {
        return type.startsWith("picture.")
                || type.startsWith("history.")
                || type.startsWith("graveyard.")
                || type.contains("Row")
                || type.contains("Projection");
    }

    @Override
    public String toString() {
        return type + ": " + wrong;
    }
}
