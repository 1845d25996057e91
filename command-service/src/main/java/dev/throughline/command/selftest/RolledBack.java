package dev.throughline.command.selftest;

import java.util.function.BooleanSupplier;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Tries something in a transaction of Axon's own manager and takes it back: nothing of a self-test stays. */
final class RolledBack {
    private final TransactionManager transactions;

    RolledBack(TransactionManager transactions) {
        this.transactions = transactions;
    }

    boolean tried(BooleanSupplier attempt) {
        Transaction transaction = transactions.startTransaction();
        try {
            return attempt.getAsBoolean();
        } finally {
            transaction.rollback();
        }
    }
}
