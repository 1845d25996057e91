package dev.throughline.query.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The funnel of some bets with a bar for each stage, drawn in a box of 720 by {@link #height()}. */
record DrawnPart(String name, FunnelPart funnel, List<Bar> bars) {
    private static final int WIDTH = 520;
    private static final int ROW = 24;

    /** How many bets ever were in a stage. */
    record Bar(FunnelStage stage, long y, long width) {}

    public int height() {
        return ROW * bars.size();
    }

    /** All of them, then by type and by origin, those that have any. */
    static List<DrawnPart> of(FunnelReport report) {
        Stream<DrawnPart> types = report.byInnovationType().stream()
                .map(each -> of(words(each.innovationType()), each.funnel()));
        Stream<DrawnPart> origins = report.byOrigin().stream().map(each -> of("from " + words(each.origin()), each.funnel()));
        Stream<DrawnPart> parts = Stream.concat(types, origins)
                .filter(part -> part.funnel().proposed().count() > 0 || part.endings() > 0);
        return Stream.concat(Stream.of(of("all bets", report.all())), parts).toList();
    }

    private static DrawnPart of(String name, FunnelPart funnel) {
        long most = funnel.stages().stream()
                .mapToLong(stage -> stage.entered().count())
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (FunnelStage stage : funnel.stages()) {
            long width = most == 0 ? 0 : stage.entered().count() * WIDTH / most;
            bars.add(new Bar(stage, (long) ROW * bars.size(), width));
        }
        return new DrawnPart(name, funnel, List.copyOf(bars));
    }

    private int endings() {
        FunnelEndings ended = funnel.periodEndings();
        return ended.killed().count() + ended.graduated().count() + ended.withdrawn().count();
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
