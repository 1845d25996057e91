package dev.throughline.command.selftest;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Asks every promise before the first request is let in, and refuses to start while one is broken. */
final class SelfTest implements SmartInitializingSingleton {
    static final Logger LOG = LoggerFactory.getLogger(SelfTest.class);

    private final List<Promises> promises;

    SelfTest(List<Promises> promises) {
        this.promises = promises;
    }

    /** Promises about one part. */
    interface Promises {
        List<Promise> promises();
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Promise> broken = promises.stream()
                .flatMap(part -> part.promises().stream())
                .filter(promise -> !promise.isKept())
                .toList();
        if (!broken.isEmpty()) {
            throw new UnsafeConfiguration(broken);
        }
    }
}
