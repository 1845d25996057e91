package dev.throughline.query.intake;

import dev.throughline.events.StreamId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the events that cannot be applied: a list that fails is rolled back to the savepoint before it and tried again
 * in halves. If we die here, the whole transaction is gone and the next reader searches anew.
 */
@Component
class Bisection implements Folding {
    private final ReadModels readModels;
    private final TransactionTemplate savepoint;

    Bisection(ReadModels readModels, PlatformTransactionManager transactions) {
        this.readModels = readModels;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public List<Poison> fold(List<LogEntry> next) {
        Map<StreamId, Poison> found = new LinkedHashMap<>();
        search(next, found);
        return List.copyOf(found.values());
    }

    private void search(List<LogEntry> entries, Map<StreamId, Poison> found) {
        List<LogEntry> open = entries.stream()
                .filter(entry -> !found.containsKey(entry.stream()))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        try {
            savepoint.executeWithoutResult(status -> readModels.fold(open));
        } catch (RuntimeException failure) {
            if (!Failure.isOfData(failure)) {
                throw failure;
            }
            narrow(open, failure, found);
        }
    }

    private void narrow(List<LogEntry> failing, RuntimeException failure, Map<StreamId, Poison> found) {
        if (failing.size() == 1) {
            LogEntry entry = failing.getFirst();
            found.put(entry.stream(), new Poison(entry, failure));
            return;
        }
        int middle = failing.size() / 2;
        search(failing.subList(0, middle), found);
        search(failing.subList(middle, failing.size()), found);
    }
}
