package dev.throughline.query.oracle;

import dev.throughline.events.contributor.ContributorEvent.CapacityAllocated;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.oracle.Almanac.Stretch;
import dev.throughline.query.oracle.Worker.Contract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The week of somebody, as far as it concerns some portfolios. */
record WorkWeek(Worker worker, Stretch week, About about, List<Share> shares) {

    /**
     * One allocation on one working day.
     *
     * @param here the bet when the day ended, if it is one of those portfolios'
     * @param home whether the person belongs to them on that day
     */
    record Share(
            LocalDate day,
            CapacityAllocated allocation,
            Contract contract,
            @Nullable BetFacts here,
            boolean home) {
        BigDecimal fteDays() {
            return allocation.fraction().multiply(contract.fte());
        }

        String bet() {
            return allocation.bet().value();
        }

        boolean isHere() {
            return here != null;
        }

        boolean isInnovation() {
            return here != null && !"CORE".equals(here.innovationType());
        }

        boolean isLentIn() {
            return isHere() && !home;
        }

        boolean isLentOut() {
            return !isHere() && home;
        }
    }

    /** Of everybody who belongs to these portfolios on a working day of the week, or works on one of their bets. */
    static List<WorkWeek> all(Staff staff, Stretch week, About about) {
        return staff.workers().stream()
                .map(worker -> of(worker, week, about))
                .filter(each -> each.shares().stream().anyMatch(Share::isHere)
                        || each.contracts().stream().anyMatch(about::isHome))
                .toList();
    }

    private static WorkWeek of(Worker worker, Stretch week, About about) {
        List<Share> shares = new ArrayList<>();
        for (LocalDate day : week.workingDays()) {
            Contract contract = worker.contract(day);
            for (CapacityAllocated each : worker.on(day)) {
                BetFacts bet = about.bet(each.bet().value());
                shares.add(new Share(
                        day,
                        each,
                        Objects.requireNonNull(contract),
                        bet == null ? null : about.endOf(day, bet),
                        about.isHome(contract)));
            }
        }
        return new WorkWeek(worker, week, about, shares);
    }

    /** Of each working day on which there is one. */
    private List<Contract> contracts() {
        return week.workingDays().stream()
                .map(worker::contract)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Where they belonged last in the week, if that is one of these portfolios. */
    @Nullable
    String home() {
        List<Contract> all = contracts();
        return all.isEmpty() || !about.isHome(all.getLast())
                ? null
                : all.getLast().home();
    }

    BigDecimal contractedFte() {
        return Staff.weeks(Staff.sum(contracts().stream().filter(about::isHome).map(Contract::fte)));
    }

    /** Σd a · c ÷ 5 of some of it. */
    BigDecimal fte(Predicate<Share> which) {
        return Staff.weeks(Staff.sum(shares.stream().filter(which).map(Share::fteDays)));
    }

    BigDecimal unallocatedFte() {
        return contractedFte().subtract(fte(Share::home));
    }

    Set<String> bets() {
        return shares.stream().filter(Share::isHere).map(Share::bet).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Σd a · c on one innovation bet ÷ Σd c ≥ the policy's share, and never a smaller contract than the policy's. */
    boolean isFullTime() {
        BigDecimal contracted = Staff.sum(contracts().stream().map(Contract::fte));
        for (String bet : bets()) {
            String portfolio = Objects.requireNonNull(about.bet(bet))
                    .proposal()
                    .portfolio()
                    .value();
            Policy policy = about.policy(portfolio, week.to());
            BigDecimal spent = Staff.sum(shares.stream()
                    .filter(share -> share.bet().equals(bet) && share.isInnovation())
                    .map(Share::fteDays));
            if (spent.signum() > 0
                    && spent.compareTo(contracted.multiply(policy.fullTimeShare())) >= 0
                    && contracts().stream().noneMatch(each -> each.fte().compareTo(policy.seatContract()) < 0)) {
                return true;
            }
        }
        return false;
    }

    /** The shares of each day on which they are allocated, and belong here or work here. */
    List<List<Share>> allocatedDays() {
        return week.workingDays().stream()
                .map(day ->
                        shares.stream().filter(share -> share.day().equals(day)).toList())
                .filter(day -> day.stream().anyMatch(share -> share.home() || share.isHere()))
                .toList();
    }

    /** Σ of the number of bets on those days, wherever they are. */
    int betDays() {
        return allocatedDays().stream()
                .mapToInt(day -> (int) day.stream().map(Share::bet).distinct().count())
                .sum();
    }
}
