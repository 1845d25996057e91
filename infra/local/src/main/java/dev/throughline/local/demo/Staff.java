package dev.throughline.local.demo;

import dev.throughline.local.login.Persona;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The people of one unit, and how much of them is taken on which days. */
final class Staff {
    private static final int PEOPLE = 20;
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final List<Member> members = new ArrayList<>();
    private final Script script;
    private int turn = 7;

    Staff(BusinessUnit unit, LocalDate start, Script script, RandomGenerator random) {
        this.script = script;
        for (int i = 0; i < PEOPLE; i++) {
            boolean partTime = i % 7 == 6;
            members.add(register(unit, start, partTime ? "0.6" : "1.0", random));
        }
    }

    private Member register(BusinessUnit unit, LocalDate start, String fte, RandomGenerator random) {
        Member member = new Member("prs-demo" + letters(random), Double.parseDouble(fte), new ArrayList<>());
        script.tell(
                start,
                Voice.LEADER,
                "RegisterContributor",
                member.id(),
                Script.of("homePortfolio", unit.portfolio(), "contractedFte", new BigDecimal(fte), "from", start));
        return member;
    }

    private static String letters(RandomGenerator random) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** Who does something after a review: now and then somebody whom one can sign in as, so that they find it on their agenda. */
    String doer(int number) {
        return switch (Math.floorMod(number, 5)) {
            case 1 -> Persona.OWNER.person();
            case 3 -> Persona.PM.person();
            default -> somebody(number);
        };
    }

    /** Who is split over many bets, a fifth for each, and does nothing else. */
    String splitter() {
        return members.getLast().id();
    }

    /** Who answers for another bet: one after the other, but for those who do nothing else than one. */
    String responsible(LocalDate day) {
        for (int tried = 0; tried < members.size(); tried++) {
            Member next = members.get(turn++ % members.size());
            if (next.free(day, day) > 0) {
                return next.id();
            }
        }
        throw new IllegalStateException("expected somebody who has time on " + day);
    }

    /** Somebody by number, the same for the same number. */
    String somebody(int number) {
        return members.get(Math.floorMod(number, members.size())).id();
    }

    /** A person with a full contract who is free from a day on and stays so. */
    Optional<String> freeFrom(LocalDate day) {
        return others().filter(member -> member.fte() >= 0.8 && member.free(day, LocalDate.MAX) >= 1.0)
                .map(Member::id)
                .findFirst();
    }

    /** People with this much room in these days, the least busy first. */
    Stream<String> withRoom(double fraction, LocalDate from, LocalDate to) {
        return others().filter(member -> member.free(from, to) >= fraction).map(Member::id);
    }

    private Stream<Member> others() {
        return members.subList(0, PEOPLE - 1).stream();
    }

    /**
     * Allocates, and keeps the room taken until the allocation ends, by itself or with its bet.
     *
     * @param until the last day on which the story has this person on the bet
     */
    void allocate(
            String person,
            String bet,
            String purpose,
            double fraction,
            LocalDate from,
            LocalDate until,
            boolean openEnded) {
        member(person).taken().add(new Taken(bet, fraction, from, until));
        script.tell(
                from,
                Voice.LEADER,
                "AllocateCapacity",
                person,
                Script.of(
                        "bet", bet,
                        "purpose", purpose,
                        "fraction", BigDecimal.valueOf(fraction),
                        "from", from,
                        "to", openEnded ? null : until));
    }

    /** Records that somebody leaves; from then on nobody can have them. */
    void depart(String person, LocalDate on) {
        member(person).taken().add(new Taken("gone", 1.0, on.plusDays(1), LocalDate.MAX));
        script.tell(on, Voice.LEADER, "RecordDeparture", person, Script.of("on", on));
    }

    private Member member(String person) {
        return members.stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private record Taken(String bet, double fraction, LocalDate from, LocalDate until) {
        boolean overlaps(LocalDate first, LocalDate last) {
            return !until.isBefore(first) && !from.isAfter(last);
        }
    }

    private record Member(String id, double fte, List<Taken> taken) {
        /** What is surely free on each of the days: the sum over all that overlaps, so rather too little. */
        double free(LocalDate first, LocalDate last) {
            double busy = taken.stream()
                    .filter(each -> each.overlaps(first, last))
                    .mapToDouble(Taken::fraction)
                    .sum();
            return Math.round((1.0 - busy) * 100) / 100.0;
        }
    }
}
