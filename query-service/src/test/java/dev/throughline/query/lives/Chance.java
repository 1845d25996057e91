package dev.throughline.query.lives;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What happens by chance; the same for the same seed. */
public final class Chance {
    private final Random random;

    public Chance(long seed) {
        this.random = new Random(seed);
    }

    /** True so many times of a hundred. */
    public boolean in100(int times) {
        return random.nextInt(100) < times;
    }

    /** Both ends included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public long below(long bound) {
        return random.nextLong(bound);
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public <T> Optional<T> oneIfAny(Collection<T> of) {
        return of.stream().skip(of.isEmpty() ? 0 : random.nextInt(of.size())).findFirst();
    }

    public <E extends Enum<E>> E any(Class<E> type) {
        return one(List.of(type.getEnumConstants()));
    }

    /** From 0.01 to 1.00. */
    BigDecimal share() {
        return BigDecimal.valueOf(between(1, 100), 2);
    }
}
